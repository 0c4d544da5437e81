package app.clientela.models;

import java.util.List;

/// Trades as one knows them from the street, none of them taken from data: how often a customer
/// buys, how unlike customers are, and how many are gone after one and after three years. From
/// these follow the parameters of Pareto/NBD.
///
/// @param weekly purchases a week of a customer who is there
/// @param unlike standard deviation of that over its mean
/// @param afterOne share of newcomers that is gone after a year
/// @param afterThree share that is gone after three years
record World(String name, double weekly, double unlike, double afterOne, double afterThree) {

    static final List<World> ALL = List.of(
            new World("grocery", .6, 1, .35, .5),
            new World("cafe", .4, 1.5, .6, .72),
            new World("bakery with a card", 1, 1.2, .3, .45),
            new World("fashion", .06, 1.1, .5, .68),
            new World("gifts", .023, 1.5, .6, .78),
            new World("books and wine", .08, 1.4, .5, .68),
            new World("pet food by post", .12, 1, .45, .65),
            new World("furniture", .02, 1.3, .4, .58),
            new World("bargains on the web", .03, 1.8, .75, .88),
            new World("hairdresser", .14, .7, .35, .52),
            new World("office supplies", .25, .9, .2, .4),
            new World("workshop parts", .1, 1.2, .25, .45));

    private static final double YEAR = 52;

    /// r and α from mean and spread of the rates; s and β so that `(β/(β+t))^s` stays after t.
    ParetoNbd truth() {
        double wanted = Math.log1p(-afterThree) / Math.log1p(-afterOne);
        double low = Math.log(1e-3);
        double high = Math.log(1e4);
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            double now = Math.log1p(3 * YEAR / Math.exp(middle)) / Math.log1p(YEAR / Math.exp(middle));
            low = now < wanted ? middle : low;
            high = now < wanted ? high : middle;
        }
        double beta = Math.exp(low);
        double r = 1 / (unlike * unlike);
        return new ParetoNbd(r, r / weekly, -Math.log1p(-afterOne) / Math.log1p(YEAR / beta), beta);
    }
}
