"""The recogniser as it is learned: MiniLM, and one layer that scores the tags of each piece."""

import torch
from torch import Tensor, nn
from transformers import BertModel

from dateline.reading.naming.scheme import SHAPES, TAGS


class Network(nn.Module):
    """All six layers of MiniLM (Wang et al. 2020); shapes of words and the style of marking stand where its segment numbers stood."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="sdpa")
        hidden = self.encoder.config.hidden_size
        segments = self.encoder.embeddings.token_type_embeddings
        shapes = nn.Embedding(SHAPES, hidden)
        with torch.no_grad():
            shapes.weight.copy_(segments.weight[0].expand_as(shapes.weight) + 0.01 * torch.randn_like(shapes.weight))
        self.encoder.embeddings.token_type_embeddings = shapes
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False  # half of the weights, too rarely seen to learn well
        self.head = nn.Sequential(nn.Dropout(0.1), nn.Linear(hidden, TAGS))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Windows × pieces × tags."""
        hidden = self.encoder(input_ids=pieces, token_type_ids=shapes, attention_mask=mask).last_hidden_state
        scores: Tensor = self.head(hidden)
        return scores
