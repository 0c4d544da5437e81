package app.clientela.demo;

import app.clientela.actions.Actions;
import app.clientela.actions.NewAction;
import app.clientela.business.Business;
import app.clientela.business.Shop;
import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.Identity;
import app.clientela.customers.Recognition;
import app.clientela.intake.Answers;
import app.clientela.intake.Arrival;
import app.clientela.intake.ImportRun;
import app.clientela.intake.Intake;
import app.clientela.intake.Reception;
import app.clientela.intake.Starting;
import app.clientela.kernel.Money;
import app.clientela.platform.jobs.Job;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills an opened demo shop by the road that every shop takes: files come in, then the calls are
/// recorded. Done twice it comes to the same end.
public final class DemoFilling implements Job {

    public static final String KIND = "demo.fill";

    private final Business business;
    private final Customers customers;
    private final Actions actions;
    private final Intake intake;

    public DemoFilling(Business business, Customers customers, Actions actions, Intake intake) {
        this.business = business;
        this.customers = customers;
        this.actions = actions;
        this.intake = intake;
    }

    /// What to do, for a shop whose last day of sales was yesterday. Kept with the job, so that a
    /// filling that was cut off goes on with the same three years on another day.
    public String upToYesterday(Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(business.get().zone()));
        return String.valueOf(today.minusDays(1).toEpochDay());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        Shop opened = business.get();
        DemoShop demo = DemoShop.in(opened.language());
        business.save(demo.told(opened));
        Simulation simulation = demo.upTo(LocalDate.ofEpochDay(Long.parseLong(payload)));
        List<ShopFiles.DemoFile> files = demo.files(simulation);
        Optional<ImportRun> shopRun = bring(files.getFirst());
        files.stream().skip(1).forEach(this::bring);
        shopRun.ifPresent(run -> record(simulation, run));
    }

    /// Empty where the file came in before.
    private Optional<ImportRun> bring(ShopFiles.DemoFile file) {
        Arrival arrival = new Arrival(Optional.empty(), Optional.of(file.name()), Answers.NONE);
        return switch (intake.arrivals().receive(file.name(), new ByteArrayInputStream(file.bytes()), arrival)) {
            case Reception.Received received -> Optional.of(begin(received.run()));
            case Reception.Unfinished(ImportRun run) -> Optional.of(finish(run));
            case Reception.AlreadyReceived _ -> Optional.empty();
            case Reception.Refused(var name, var problem) ->
                throw new IllegalStateException(name + ": " + problem.key());
            case Reception.Unpacked _ -> throw new IllegalStateException(file.name() + " is an archive");
        };
    }

    private ImportRun begin(ImportRun waiting) {
        Starting start = intake.start(waiting, true);
        if (start instanceof Starting.Started(ImportRun run)) {
            return finish(run);
        }
        throw new IllegalStateException(waiting.file().name() + " does not come in: " + start);
    }

    private ImportRun finish(ImportRun run) {
        intake.carryOn(run.id(), _ -> {});
        return run;
    }

    private void record(Simulation simulation, ImportRun run) {
        Money nothing = Money.zero(business.get().currency());
        Map<Buyer, CustomerId> known = new HashMap<>();
        for (Call call : simulation.calls()) {
            actions.record(new NewAction(
                    known.computeIfAbsent(call.buyer(), buyer -> customer(buyer, run)),
                    call.kind(),
                    call.on(),
                    call.minutes(),
                    nothing,
                    call.words(),
                    Optional.empty()));
        }
    }

    private CustomerId customer(Buyer buyer, ImportRun run) {
        Identity card = new Identity(
                run.source(),
                Optional.of(ShopFiles.customerNumber(buyer)),
                Optional.of(buyer.contact().name()),
                Optional.of(buyer.contact().email()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        return switch (customers.recognise(List.of(card), run.id()).getFirst()) {
            case Recognition.Known(CustomerId id) -> id;
            case Recognition.Created(CustomerId id) -> id;
            case Recognition.Unnamed _ -> throw new IllegalStateException("nobody is " + card.externalId());
        };
    }
}
