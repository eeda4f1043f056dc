package io.cloud7.examples.reportcli.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Fonts, colours, and how axes and legends are laid out. */
final class Look {
    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color PALE_INK = new Color(0x66, 0x66, 0x66);
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 18);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    /** Told apart by colour-blind people too (Okabe and Ito). */
    static final List<Color> SERIES = List.of(
            new Color(0x00, 0x72, 0xB2),
            new Color(0xE6, 0x9F, 0x00),
            new Color(0x00, 0x9E, 0x73),
            new Color(0xCC, 0x79, 0xA7),
            new Color(0x56, 0xB4, 0xE9),
            new Color(0xD5, 0x5E, 0x00),
            new Color(0xA6, 0x9A, 0x1E),
            new Color(0x88, 0x88, 0x88));

    static final BasicStroke FULL = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke DASHED =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {7f, 5f}, 0f);
    static final BasicStroke DOTTED =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {2f, 3f}, 0f);

    private static final Font PANEL_TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
    private static final int LEGEND_ROW = 26;
    private static final int LETTERS_OF_A_ROW = 125;
    private static final int LETTERS_OF_A_SYMBOL = 6;

    private Look() {}

    static void apply(AxesChartStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setBaseFont(TEXT);
        styler.setChartBackgroundColor(PAPER);
        styler.setChartFontColor(INK);
        styler.setChartTitleFont(PANEL_TITLE);
        styler.setChartTitleBoxVisible(false);
        styler.setChartPadding(12);
        styler.setPlotBackgroundColor(PAPER);
        styler.setPlotBorderVisible(false);
        styler.setPlotMargin(6);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(1f));
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setAxisTitleFont(TEXT);
        styler.setAxisTickLabelsFont(SMALL);
        styler.setAxisTickMarksColor(PALE_INK);
        styler.setAxisTickLabelsColor(INK);
        styler.setLegendFont(TEXT);
        styler.setLegendBackgroundColor(PAPER);
        styler.setLegendBorderColor(PAPER);
        styler.setAnnotationTextFont(SMALL);
        styler.setAnnotationTextFontColor(PALE_INK);
        styler.setAnnotationLineColor(PALE_INK);
        styler.setAnnotationLineStroke(DOTTED);
        styler.setYAxisDecimalPattern("#,##0.####");
        styler.setYAxisLabelAlignment(TextAlignment.Right);
    }

    /** Lays a legend out in one row if it fits, else an entry a row. */
    static void legend(AxesChartStyler styler, Collection<String> entries) {
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(fitsInOneRow(entries) ? LegendLayout.Horizontal : LegendLayout.Vertical);
    }

    /** How much higher than usual a legend is. */
    static int legendHeight(Collection<String> entries) {
        return fitsInOneRow(entries) ? 0 : LEGEND_ROW * (entries.size() - 1);
    }

    private static boolean fitsInOneRow(Collection<String> entries) {
        return entries.stream()
                        .mapToInt(entry -> entry.length() + LETTERS_OF_A_SYMBOL)
                        .sum()
                <= LETTERS_OF_A_ROW;
    }

    static Color pale(Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 56);
    }
}
