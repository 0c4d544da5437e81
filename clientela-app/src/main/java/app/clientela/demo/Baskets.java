package app.clientela.demo;

import app.clientela.demo.DemoWords.Product;
import app.clientela.demo.Sale.Line;
import java.util.ArrayList;
import java.util.List;

/// What a buyer puts into one order.
final class Baskets {

    private static final int TRIES_FOR_A_MEAN = 400;

    private final DemoWords words;

    Baskets(DemoWords words) {
        this.words = words;
    }

    List<Line> of(Buyer buyer, Chance chance) {
        List<Product> products = new ArrayList<>(words.products(buyer.kind().products()));
        int kinds = 1 + chance.below(2);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < kinds; i++) {
            Product product = products.remove(Math.min(chance.below(products.size()), chance.below(products.size())));
            double usual = 1 + chance.below(buyer.kind().most());
            int pieces = (int) Math.max(1, Math.round(usual * buyer.size() * (.7 + .6 * chance.unit())));
            lines.add(new Line(product, pieces));
        }
        return lines;
    }

    /// The true mean of an order, with tax, in minor units.
    double mean(Buyer buyer) {
        Chance chance = new Chance(buyer.number());
        long sum = 0;
        for (int i = 0; i < TRIES_FOR_A_MEAN; i++) {
            sum += of(buyer, chance).stream().mapToLong(Line::total).sum();
        }
        return (double) sum / TRIES_FOR_A_MEAN;
    }

    /// What somebody takes at the till.
    List<Line> atTheTill(Chance chance) {
        List<Product> products = words.products("tillProducts");
        Product product = products.get(Math.min(chance.below(products.size()), chance.below(products.size())));
        return List.of(new Line(product, 1 + chance.below(2)));
    }
}
