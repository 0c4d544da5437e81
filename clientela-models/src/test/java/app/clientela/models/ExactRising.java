package app.clientela.models;

import java.util.ArrayList;
import java.util.List;
import org.apfloat.Apfloat;

/// `a(a+1)…(a+n-1)` in many digits, each product kept for the next.
final class ExactRising {

    private final Apfloat a;
    private final List<Apfloat> products = new ArrayList<>(List.of(Exact.ONE));

    ExactRising(Apfloat a) {
        this.a = a;
    }

    Apfloat of(int n) {
        while (products.size() <= n) {
            products.add(products.getLast().multiply(a.add(Exact.of(products.size() - 1))));
        }
        return products.get(n);
    }
}
