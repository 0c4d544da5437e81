package app.clientela.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import app.clientela.customers.CustomerId;
import app.clientela.kernel.RunId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    /// `+` is a yes, `-` a no, `?` a day that nobody knows; `b` is said of the other customer.
    @ParameterizedTest
    @CsvSource({
        "'', , UNKNOWN",
        "+01, , GRANTED",
        "+?, , GRANTED",
        "-01, , WITHDRAWN",
        "-?, , WITHDRAWN",
        "+01 -02, , WITHDRAWN",
        "-01 +02, , GRANTED",
        "+02 -01, , GRANTED",
        "+01 -01, , WITHDRAWN",
        "+01 -?, , WITHDRAWN",
        "-01 +?, , WITHDRAWN",
        "+? -?, , WITHDRAWN",
        "-01 +03b, , GRANTED",
        "-01 +03b, 05, WITHDRAWN",
        "-01 +02 +03b, 05, GRANTED",
        "+01 +03b, 05, GRANTED",
        "+01, 05, GRANTED",
        "-01 +03b +05, 05, GRANTED",
        "-01 +03b +06, 05, GRANTED",
        "-01 +03b +06 -07b, 05, WITHDRAWN",
        "-01 +06b, 05, GRANTED"
    })
    void decides(String said, String joinedOn, ConsentState state) {
        assertThat(Verdict.of(
                        Arrays.stream(said.split(" ", -1))
                                .filter(one -> !one.isEmpty())
                                .map(VerdictTest::consent)
                                .toList(),
                        Optional.ofNullable(joinedOn).map(VerdictTest::day)))
                .isEqualTo(state);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse("2026-01-" + day);
    }

    private static Consent consent(String said) {
        String on = said.substring(1).replace("b", "");
        return new Consent(
                1,
                new CustomerId(said.endsWith("b") ? 2 : 1),
                Channel.EMAIL,
                said.startsWith("+"),
                Optional.of(on).filter(text -> !text.equals("?")).map(VerdictTest::day),
                Optional.empty(),
                "",
                new RunId(1),
                Instant.EPOCH);
    }
}
