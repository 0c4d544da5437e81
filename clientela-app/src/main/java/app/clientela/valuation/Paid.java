package app.clientela.valuation;

import app.clientela.kernel.Money;

/// What it has cost the customer so far, as far as sales tell: prices with taxes.
/// @param gross all they paid, after refunds
/// @param tax the tax in it
public record Paid(Money gross, Money tax) {}
