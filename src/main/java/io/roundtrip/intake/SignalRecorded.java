package io.roundtrip.intake;

import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of feedback is kept, or what is kept about it was corrected. May be told twice.
 *
 * @param contact who said it; null when nobody is named
 * @param at when it was said
 * @param first it was not known before; false: corrected
 * @param fresh its issue was made by us just now, so nothing can point to it yet
 * @param imported it comes from a file of old feedback: nobody waits for a first answer
 */
public record SignalRecorded(
    SignalId signal,
    IssueId issue,
    ProjectId project,
    @Nullable ContactId contact,
    Instant at,
    boolean first,
    boolean fresh,
    boolean imported) {}
