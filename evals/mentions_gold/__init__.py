"""Our own gold of in-report chains: short reports in which every name, description and pronoun says whom it means."""
