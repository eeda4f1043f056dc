package io.cloud7.reporting.report.general;

final class OwnUsageReport {}
