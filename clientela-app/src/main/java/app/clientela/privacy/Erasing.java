package app.clientela.privacy;

import app.clientela.customers.CustomerId;
import app.clientela.customers.Customers;
import app.clientela.customers.Forgotten;
import app.clientela.kernel.RunId;
import app.clientela.platform.db.Database;
import app.clientela.platform.events.News;
import app.clientela.platform.jobs.Job;
import app.clientela.platform.jobs.Jobs;
import app.clientela.safekeeping.ErasureJournal;
import java.util.HashSet;
import java.util.Set;

/// Destroys what the shop knows of a person, for good. Their sales stay as amounts with days, under
/// nobody's name, and their addresses are suppressed. The journal beside the books says who was
/// erased, by id alone, so that an older backup does not bring them back.
public final class Erasing {

    /// The kind of the job after which the file of the books holds no trace of what was deleted.
    public static final String SCRUB = "privacy.scrub";

    private final Database database;
    private final Customers customers;
    private final Privacy privacy;
    private final News news;
    private final Jobs jobs;
    private final ErasureJournal journal;
    private final EvidenceStore evidence;

    public Erasing(PrivacyTools tools, ErasingTools erasing, Customers customers, Privacy privacy) {
        this.database = tools.database();
        this.customers = customers;
        this.privacy = privacy;
        this.news = erasing.news();
        this.jobs = erasing.jobs();
        this.journal = erasing.journal();
        this.evidence = new EvidenceStore(database);
        jobs.add(new Scrubbing(database));
    }

    private record Scrubbing(Database database) implements Job {

        @Override
        public String kind() {
            return SCRUB;
        }

        @Override
        public void run(String payload) {
            database.scrub();
        }
    }

    /// Erases a customer and everybody who was merged into them. It cannot be undone.
    public void erase(CustomerId customer) {
        erase(customers.familyOf(customer));
    }

    /// Erases again whoever the journal names and a backup has brought back.
    /// @return how many
    public int eraseAgain() {
        Set<CustomerId> returned =
                customers.here(journal.all().stream().map(CustomerId::new).toList());
        if (!returned.isEmpty()) {
            erase(returned);
        }
        return returned.size();
    }

    private void erase(Set<CustomerId> all) {
        database.write(() -> {
            Forgotten gone = customers.forget(all);
            gone.addresses().forEach(privacy::suppress);
            Set<RunId> runs = new HashSet<>(gone.runs());
            runs.addAll(evidence.runsOf(gone.customers()));
            evidence.wipe(gone.customers());
            news.tell(new CustomerForgotten(gone.customers(), gone.traces(), runs));
            jobs.enqueue(SCRUB, "");
            journal.add(gone.customers().stream().map(CustomerId::value).toList());
        });
    }
}
