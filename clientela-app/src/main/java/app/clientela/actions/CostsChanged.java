package app.clientela.actions;

import app.clientela.customers.CustomerId;

/// What a customer costs us is not what it was: an action was recorded or taken back.
public record CostsChanged(CustomerId customer) {}
