package app.clientela.customers;

import app.clientela.kernel.PublicId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A person or a business that buys.
/// @param identities what the customer is recognised by
/// @param tags the owner's own words, lower case, in alphabetical order
public record Customer(
        CustomerId id,
        PublicId publicId,
        String name,
        Optional<String> place,
        Optional<String> country,
        List<KnownAs> identities,
        List<String> tags,
        Instant createdAt) {

    public Customer {
        identities = List.copyOf(identities);
        tags = List.copyOf(tags);
    }

    /// The first e-mail address, phone number or whatever `kind` asks for.
    public Optional<String> first(KnownAs.Kind kind) {
        return identities.stream()
                .filter(known -> known.kind() == kind)
                .map(KnownAs::given)
                .findFirst();
    }
}
