"""The desk's questions and decisions about recordings, videos, images and statements."""

from dateline.desk.media.about_media import AboutMedia

__all__ = ["AboutMedia"]
