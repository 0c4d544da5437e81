package app.clientela.demo;

/// The kinds of buyers and their true laws: weekly purchases are Gamma(`r`, `alpha`), the weekly
/// chance of leaving for ever is Gamma(`s`, `beta`), as in the Pareto/NBD of Schmittlein, Morrison
/// and Colombo (1987). Beside them stand how many of a hundred buyers are of the kind, and how
/// many pieces of one product a usual order of theirs holds at most.
@SuppressWarnings("ImmutableEnumChecker") // a record of four numbers is immutable
enum BuyerKind {
    BAR("barProducts", 14, new Laws(3.0, 9.0, .6, 60), 6),
    OFFICE("officeProducts", 14, new Laws(2.0, 13.0, .6, 50), 3),
    PERSON("personProducts", 72, new Laws(.7, 11.0, .6, 14), 2);

    private final String products;
    private final int share;
    private final Laws laws;
    private final int most;

    BuyerKind(String products, int share, Laws laws, int most) {
        this.products = products;
        this.share = share;
        this.laws = laws;
        this.most = most;
    }

    String products() {
        return products;
    }

    int share() {
        return share;
    }

    Laws laws() {
        return laws;
    }

    int most() {
        return most;
    }

    record Laws(double r, double alpha, double s, double beta) {}
}
