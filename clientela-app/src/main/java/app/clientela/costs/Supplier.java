package app.clientela.costs;

import app.clientela.kernel.PublicId;
import java.util.Optional;

/// Who sends bills.
/// @param decided what the owner says that its bills are for
public record Supplier(long id, PublicId publicId, String name, Optional<String> taxId, Optional<Category> decided) {}
