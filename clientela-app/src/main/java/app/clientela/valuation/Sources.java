package app.clientela.valuation;

import app.clientela.business.Business;
import app.clientela.customers.Customers;
import app.clientela.orders.Orders;

/// The rooms that know what a valuation is made from.
public record Sources(Business business, Customers customers, Orders orders) {}
