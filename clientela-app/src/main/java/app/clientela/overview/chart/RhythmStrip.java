package app.clientela.overview.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The last purchases as strokes on a line of days, and the silence since the last one shaded once
/// it is longer than usual.
/// @param silence where the shade begins; 1000 where there is none
public record RhythmStrip(List<Integer> strokes, int silence) {

    private static final int MOST = 24;
    private static final int EDGE = 6;

    public RhythmStrip {
        strokes = List.copyOf(strokes);
    }

    /// @param days purchase days, oldest first; at least one
    /// @param until the last day that is looked at
    /// @param late whether the silence since the last purchase is worth showing
    public static RhythmStrip of(List<LocalDate> days, LocalDate until, boolean late) {
        List<LocalDate> shown = days.subList(Math.max(0, days.size() - MOST), days.size());
        LocalDate first = shown.getFirst();
        Scale scale = new Scale(0, Math.max(1, ChronoUnit.DAYS.between(first, until)));
        List<Integer> strokes = shown.stream()
                .map(day -> inside(scale.place(ChronoUnit.DAYS.between(first, day))))
                .toList();
        return new RhythmStrip(strokes, late ? strokes.getLast() : Scale.LENGTH);
    }

    private static int inside(int place) {
        return Math.max(EDGE, Math.min(Scale.LENGTH - EDGE, place));
    }

    public List<String> marks() {
        return strokes.stream().map(Scale::percent).toList();
    }

    public boolean isLate() {
        return silence < Scale.LENGTH;
    }

    public String silenceX() {
        return Scale.percent(silence);
    }

    public String silenceWidth() {
        return Scale.percent(Scale.LENGTH - silence);
    }
}
