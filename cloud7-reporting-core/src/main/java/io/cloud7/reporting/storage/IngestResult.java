package io.cloud7.reporting.storage;

import java.util.List;

/**
 * What became of a batch: every record is accepted, a duplicate, or refused.
 *
 * @param accepted records that went in
 * @param duplicates records that were there already with equal content; they change nothing
 * @param refused records that did not go in, in the order of the batch
 */
public record IngestResult(int accepted, int duplicates, List<Refused> refused) {
    /** The kinds of records in a batch. */
    public enum Kind {
        USAGE,
        LEVEL_CHANGE,
        CHARGE,
        SAMPLE
    }

    /** Why a record is refused. */
    public enum Reason {
        /** The same id is there with other content. */
        CONFLICT,
        /** It names a contract, resource, product or meter that is not there. */
        UNKNOWN_REFERENCE,
        /** It says something that cannot be. */
        INVALID
    }

    /**
     * One refused record.
     *
     * @param kind the list of the batch that it is in
     * @param index its place in that list, from 0
     * @param reason why, for programs
     * @param field the field that is wrong, named as in the data folder
     * @param text why, with values, and the way out
     */
    public record Refused(Kind kind, int index, Reason reason, String field, String text) {}

    public IngestResult {
        refused = List.copyOf(refused);
    }
}
