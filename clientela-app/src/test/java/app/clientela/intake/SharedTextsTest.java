package app.clientela.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedTextsTest {

    @Test
    void givesEveryTextBackWhereverItsBytesLie() {
        Random random = new Random(5);
        SharedTexts texts = new SharedTexts();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            kept.add("ç😀".repeat(random.nextInt(2000)) + i);
            texts.add(kept.getLast());
        }
        for (int i = 0; i < kept.size(); i++) {
            assertThat(texts.find(i)).contains(kept.get(i));
        }
        assertThat(texts.find(400)).isEmpty();
        assertThat(texts.find(-1)).isEmpty();
    }

    @Test
    void refusesMoreTextThanCanBeHeld() {
        SharedTexts texts = new SharedTexts();
        String large = "x".repeat(65_536);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 2000; i++) {
                        texts.add(large);
                    }
                })
                .isInstanceOf(BookFault.class);
    }
}
