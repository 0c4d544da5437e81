package app.clientela.intake;

import app.clientela.costs.Costs;
import app.clientela.customers.Customers;
import app.clientela.feedback.Feedback;
import app.clientela.orders.Orders;
import app.clientela.privacy.Privacy;

/// The rooms that files are let into, all on one database.
public record Books(Customers customers, Orders orders, Costs costs, Privacy privacy, Feedback feedback) {}
