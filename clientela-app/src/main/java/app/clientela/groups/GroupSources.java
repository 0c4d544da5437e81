package app.clientela.groups;

import app.clientela.business.Business;
import app.clientela.customers.Customers;
import app.clientela.privacy.Privacy;
import app.clientela.valuation.Valuations;

/// The rooms that know what rules ask.
public record GroupSources(Business business, Customers customers, Privacy privacy, Valuations valuations) {}
