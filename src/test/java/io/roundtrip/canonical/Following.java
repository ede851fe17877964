package io.roundtrip.canonical;

import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.util.function.Consumer;

/** Everything that brings the evidence in step with Jira's links, built as the wiring builds it. */
public final class Following {
  public final LinkEvidence link;
  public final UnlinkEvidence unlink;
  public final PlaceItem place;
  public final UpdateEvidence update;
  public final SyncEvidence sync;

  public Following(
      Evidence evidence,
      FeedbackLinks links,
      Signals signals,
      Clock clock,
      Consumer<EvidenceChanged> told) {
    Pieces pieces = new Pieces(signals, clock);
    OwnPiece own = new OwnPiece(evidence, links, signals);
    EvidenceNews news = new EvidenceNews(clock, told);
    KeepInStep keep = new KeepInStep(evidence, links, pieces);
    link = new LinkEvidence(keep, own, news);
    unlink = new UnlinkEvidence(evidence, keep, own, news);
    place = new PlaceItem(keep, links, news);
    update = new UpdateEvidence(keep, own, news);
    sync = new SyncEvidence(evidence, links, keep, own, news);
  }
}
