package io.cloud7.examples.reportcli.picture;

import org.knowm.xchart.internal.chartpart.IChart;

/** A part of a picture that has axes of its own. */
interface Panel {
    /** The panel, ready to be painted. */
    IChart chart(int width);

    /** What is drawn, in words. */
    String words();
}
