package app.clientela.customers;

import app.clientela.kernel.PublicId;

/// What a list shows of a customer and is searched by.
/// @param detail where the customer is; empty where unknown
/// @param searched name, addresses, numbers: lower case, without accents, at most 1,000 letters
public record CustomerCard(CustomerId id, PublicId publicId, String name, String detail, String searched) {}
