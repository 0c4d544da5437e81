package app.clientela.intake;

import java.util.List;
import java.util.stream.Stream;

/// Numbers that stand for the content of a row: its key where the file has no order numbers, and
/// what tells an equal repeat from a conflict. The same content gives the same number in every run
/// and on every machine.
final class RowKeys {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final List<Integer> person;
    private final List<Integer> goods;

    RowKeys(Plan plan) {
        this.person = columns(
                plan,
                Target.EXTERNAL_ID,
                Target.TAX_ID,
                Target.EMAIL,
                Target.PHONE,
                Target.NAME,
                Target.FIRST_NAME,
                Target.LAST_NAME);
        this.goods = columns(plan, Target.PRODUCT, Target.SKU);
    }

    private static List<Integer> columns(Plan plan, Target... targets) {
        return Stream.of(targets)
                .flatMap(target -> plan.column(target).stream().boxed())
                .toList();
    }

    /// The key of a sale without a number: day, person, product, quantity, amount.
    long key(ReadRow.SaleRow row) {
        return spread(content64(row));
    }

    /// A short number for the content of a row, never 0.
    int content(ReadRow.SaleRow row) {
        int folded = Long.hashCode(spread(content64(row)));
        return folded == 0 ? 1 : folded;
    }

    private long content64(ReadRow.SaleRow row) {
        long hash = mix(BASIS, row.on().toEpochDay());
        for (int column : person) {
            hash = mix(hash, cell(row, column));
        }
        for (int column : goods) {
            hash = mix(hash, cell(row, column));
        }
        hash = mix(hash, row.money().quantity());
        hash = mix(hash, row.money().amount());
        return mix(
                hash,
                row.money()
                        .currency()
                        .map(currency -> currency.getCurrencyCode())
                        .orElse(""));
    }

    static long hash(String text, int salt) {
        return spread(mix(mix(BASIS, salt), text));
    }

    private static String cell(ReadRow.SaleRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column).strip() : "";
    }

    /// Fowler, Noll and Vo's hash (FNV-1a), over characters.
    private static long mix(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        return (mixed ^ 0x1F) * PRIME;
    }

    private static long mix(long hash, long number) {
        long mixed = hash;
        for (int shift = 0; shift < 64; shift += 8) {
            mixed = (mixed ^ ((number >>> shift) & 0xFF)) * PRIME;
        }
        return mixed;
    }

    /// Spreads the bits evenly (finaliser of Steele, Lea and Flood's SplitMix64).
    private static long spread(long hash) {
        long z = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
