package io.roundtrip.setup;

import io.roundtrip.host.Phrases;
import io.roundtrip.notify.Reason;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Why all mail of this Jira waits, in words for administrators, above every page of ours. */
public final class SiteNotices {
  private final KillSwitch killSwitch;
  private final CloneGuard cloneGuard;
  private final ServerTrouble trouble;
  private final Phrases texts;

  public SiteNotices(
      KillSwitch killSwitch, CloneGuard cloneGuard, ServerTrouble trouble, Phrases texts) {
    this.killSwitch = killSwitch;
    this.cloneGuard = cloneGuard;
    this.trouble = trouble;
    this.texts = texts;
  }

  /** Empty while mail leaves. Three queries. */
  public List<String> texts() {
    List<String> said = new ArrayList<>();
    killSwitch
        .reason()
        .ifPresent(
            pause ->
                said.add(say("roundtrip.setup.health.paused", pause.by().value(), pause.text())));
    cloneGuard.doubt().ifPresent(doubt -> said.add(say("roundtrip.setup.health." + doubt.code())));
    trouble.now().ifPresent(now -> said.add(trouble(now)));
    return said;
  }

  private String trouble(ServerTrouble.Trouble now) {
    return now.why() == Reason.SENDER_REFUSED
        ? say("roundtrip.setup.health.sender-refused", now.said())
        : say("roundtrip.setup.health.server-down", now.said());
  }

  private String say(String key, String... args) {
    return texts.text(key, (Serializable[]) args);
  }
}
