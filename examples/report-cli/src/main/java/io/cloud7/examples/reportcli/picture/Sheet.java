package io.cloud7.examples.reportcli.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.stream.Collectors;
import org.knowm.xchart.internal.chartpart.IChart;

/** Headings, and panels below one another. */
final class Sheet implements IChart {
    static final int WIDTH = 1_000;
    private static final int MARGIN = 16;
    private static final int TITLE_LINE = 26;
    private static final int LINE = 18;

    private final String title;
    private final List<String> subtitles;
    private final List<IChart> panels;
    private final String words;

    Sheet(String title, List<String> subtitles, List<Panel> panels) {
        this.title = title;
        this.subtitles = List.copyOf(subtitles);
        this.panels = panels.stream().map(panel -> panel.chart(WIDTH)).toList();
        this.words = panels.stream().map(Panel::words).collect(Collectors.joining("\n"));
    }

    /** What is drawn, in words. */
    String words() {
        return words;
    }

    @Override
    public int getWidth() {
        return WIDTH;
    }

    @Override
    public int getHeight() {
        return headingHeight() + panels.stream().mapToInt(IChart::getHeight).sum();
    }

    private int headingHeight() {
        return MARGIN + TITLE_LINE + LINE * subtitles.size();
    }

    @Override
    public String getTitle() {
        return title;
    }

    @Override
    public void paint(Graphics2D graphics, int width, int height) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Look.PAPER);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Look.INK);
        graphics.setFont(Look.TITLE);
        int baseline = MARGIN + LINE;
        graphics.drawString(title, MARGIN, baseline);
        graphics.setColor(Look.PALE_INK);
        graphics.setFont(Look.TEXT);
        baseline += TITLE_LINE - LINE / 3;
        for (String line : subtitles) {
            graphics.drawString(line, MARGIN, baseline);
            baseline += LINE;
        }
        AffineTransform origin = graphics.getTransform();
        int top = headingHeight();
        for (IChart panel : panels) {
            graphics.translate(0, top);
            panel.paint(graphics, panel.getWidth(), panel.getHeight());
            graphics.setTransform(origin);
            top += panel.getHeight();
        }
    }
}
