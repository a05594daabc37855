"""The chapter's model in PyTorch, with the loss from logits, per image: the same work as ours."""

import torch
from torch import nn
from torch.nn import functional as F


class Model(nn.Module):
    def __init__(self, n_latent: int = 20) -> None:
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU())
        self.fc_mu, self.fc_logvar = nn.Linear(256, n_latent), nn.Linear(256, n_latent)
        self.decoder = nn.Sequential(
            nn.Linear(n_latent, 256), nn.ReLU(), nn.Linear(256, 512), nn.ReLU(), nn.Linear(512, 784)
        )

    def forward(self, x: torch.Tensor, eps: torch.Tensor) -> torch.Tensor:
        h = self.encoder(x)
        mu, logvar = self.fc_mu(h), self.fc_logvar(h)
        logits = self.decoder(mu + torch.exp(logvar / 2) * eps)
        nll = F.binary_cross_entropy_with_logits(logits, x, reduction="sum")
        kl = -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())
        return (nll + kl) / len(x)
