package io.roundtrip.canonical.merge;

import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;

/** One thing that somebody did to groups; its steps say to which issues. */
public record Operation(OperationId id, Deed deed, How how, UserKey by, Instant at) {}
