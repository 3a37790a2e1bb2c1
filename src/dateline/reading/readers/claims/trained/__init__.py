"""The trained part of the claims reader: a network weighs what the rules propose, and proposes what no rule thought of."""
