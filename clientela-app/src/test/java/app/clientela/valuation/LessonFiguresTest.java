package app.clientela.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LessonFiguresTest {

    /// Average order 40, six a year, margin .45, cost to serve 12 a year: 96 a year; over three
    /// years at 10 %.
    @Test
    void discountsThreeYearsAsTheTextbookDoes() {
        LessonFigures lesson = new LessonFigures(40 * 6 * .45 - 12, .1, 3);
        assertThat(lesson.yearly()).isEqualTo(96, within(1e-9));
        assertThat(lesson.staying()).isEqualTo(238.74, within(.005));
        assertThat(lesson.leaving(.8)).isEqualTo(157.52, within(.005));
    }
}
