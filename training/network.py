"""The network: an encoder of words, and what stands on it. Torch lives in this folder only; the package runs the exported graphs."""

import torch
from torch import Tensor, nn
from transformers import BertModel

from dateline.reading.encoder.apart import DISTANCES
from dateline.reading.encoder.windows import Shape
from dateline.reading.readers.attributions.trained.shown import DEPS, PATHS, POS, SURE

WIDTH = 128
LAYERS = 4
TAGS = 7
"""Outside; first and later tokens of source, cue, content."""


def encoder(folder: str) -> BertModel:
    """MiniLM's first layers (Wang et al. 2020); its segment numbers give way to the shapes of words, which its vocabulary does not know."""
    made = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="sdpa")
    made.encoder.layer = made.encoder.layer[:LAYERS]
    made.config.num_hidden_layers = LAYERS
    segments = made.embeddings.token_type_embeddings
    shapes = nn.Embedding(len(Shape), made.config.hidden_size)
    with torch.no_grad():
        shapes.weight.copy_(segments.weight[0].expand_as(shapes.weight) + 0.01 * torch.randn_like(shapes.weight))
    made.embeddings.token_type_embeddings = shapes
    made.embeddings.word_embeddings.weight.requires_grad = False  # half of the weights, and too rarely seen to learn well
    return made


class Spotter(nn.Module):
    """The log-odds of each token that a cue turns on it."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.drafted = nn.Embedding(len(SURE) + 1, 32)
        self.pos = nn.Embedding(len(POS), 16)
        self.dep = nn.Embedding(len(DEPS), 16)
        self.layers = nn.Sequential(nn.Linear(hidden + 64, WIDTH), nn.GELU(), nn.Dropout(0.1), nn.Linear(WIDTH, 1))

    def forward(self, words: Tensor, drafted: Tensor, pos: Tensor, dep: Tensor) -> Tensor:
        odds: Tensor = self.layers(torch.cat([words, self.drafted(drafted), self.pos(pos), self.dep(dep)], -1))
        return odds.squeeze(-1)


class Layer(nn.Module):
    """A transformer's layer with the norm before each half (Xiong et al. 2020), written out because torch's own does not export."""

    HEADS = 4

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.mixed, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.linear1, self.linear2 = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        self.drop = nn.Dropout(0.1)

    def forward(self, seen: Tensor, absent: Tensor | None) -> Tensor:
        seen = seen + self.drop(self._attended(self.norm1(seen), absent))
        return seen + self.drop(self.linear2(self.drop(nn.functional.gelu(self.linear1(self.norm2(seen))))))

    def _attended(self, seen: Tensor, absent: Tensor | None) -> Tensor:
        n, tokens, width = seen.shape
        asking, asked, told = self.mixed(seen).view(n, tokens, 3, self.HEADS, width // self.HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        weights = (asking @ asked.transpose(-1, -2)) * (width // self.HEADS) ** -0.5
        if absent is not None:
            weights = weights.masked_fill(absent[:, None, None], -1e4)
        out: Tensor = self.out((self.drop(weights.softmax(-1)) @ told).transpose(1, 2).reshape(n, tokens, width))
        return out


class Judge(nn.Module):
    """Of a window seen from one word: what each token is to an attribution by that word."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.word, self.cue = nn.Linear(hidden, WIDTH), nn.Linear(hidden, WIDTH)
        self.tables = nn.ModuleList(nn.Embedding(size, WIDTH) for size in (len(POS), 2, len(SURE) + 1, 4, len(PATHS), DISTANCES))
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.1)
        self.layers = nn.ModuleList(Layer(WIDTH) for _ in range(2))
        self.norm = nn.LayerNorm(WIDTH)
        self.tags = nn.Linear(WIDTH, TAGS)

    def tokens(self, words: Tensor, pos: Tensor, quoted: Tensor, drafted: Tensor) -> Tensor:
        """What can be said of each token whoever looks at it."""
        return self.word(words) + self._looked_up(0, pos, quoted, drafted)

    def forward(self, tokens: Tensor, cues: Tensor, role: Tensor, path: Tensor, distance: Tensor, absent: Tensor | None = None) -> Tensor:
        """`tokens` is n (or 1) × tokens × width, `cues` n × width; `absent` is true beyond a window's end."""
        seen = tokens + cues[:, None] + self._looked_up(3, role, path, distance)
        for layer in self.layers:
            seen = layer(seen, absent)
        tags: Tensor = self.tags(self.norm(seen))
        return tags

    def _looked_up(self, first: int, *numbers: Tensor) -> Tensor:
        found = [self.tables[first + place](some) for place, some in enumerate(numbers)]
        return found[0] + found[1] + found[2]


class Network(nn.Module):
    """All of it, as it is learned together."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.encoder = encoder(folder)
        hidden = self.encoder.config.hidden_size
        self.spotter, self.judge = Spotter(hidden), Judge(hidden)
