package app.clientela.intake;

import app.clientela.business.Audit;
import app.clientela.business.Business;
import app.clientela.business.Shop;
import app.clientela.kernel.Ids;
import app.clientela.platform.db.Database;
import app.clientela.platform.jobs.Jobs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// The rooms and tools that the intake works with.
/// @param copies the same rooms on a copy of the database, where nobody listens, to try a file on
public record IntakeNeighbours(
        Ids ids,
        RandomGenerator random,
        Business business,
        Audit audit,
        Books books,
        Function<Database, Books> copies,
        Jobs jobs) {

    /// What the shop knows before a file is opened.
    Hints hints(LocalDate today, Answers answers) {
        Shop shop = business.get();
        return new Hints(
                shop.zone(),
                today,
                Optional.of(shop.currency()),
                shop.vat(),
                answers,
                OwnTaxIds.of(shop.taxIds().orElse("")));
    }

    /// The shop's day at that moment.
    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, business.get().zone());
    }
}
