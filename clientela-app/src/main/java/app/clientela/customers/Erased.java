package app.clientela.customers;

import app.clientela.kernel.PublicId;
import java.time.Instant;

/// A customer of whom everything that was known is destroyed; their sales stay, without a name.
public record Erased(CustomerId id, PublicId publicId, Instant at) {}
