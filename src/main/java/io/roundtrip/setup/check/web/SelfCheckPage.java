package io.roundtrip.setup.check.web;

import io.roundtrip.host.Phrases;
import io.roundtrip.setup.check.Finding;
import io.roundtrip.setup.check.Report;
import io.roundtrip.setup.check.ReportWords;
import io.roundtrip.setup.check.web.SelfCheckView.LineView;
import io.roundtrip.setup.check.web.SelfCheckView.LinkView;
import java.io.Serializable;
import java.util.List;

/** Puts the page of the self-check together. */
public final class SelfCheckPage {
  private final Phrases phrases;
  private final ReportWords words;

  public SelfCheckPage(Phrases phrases, ReportWords words) {
    this.phrases = phrases;
    this.words = words;
  }

  SelfCheckView view(Report report, String context) {
    boolean green = report.isGreen();
    long red = report.findings().stream().filter(f -> f.state() == Finding.State.RED).count();
    return new SelfCheckView(
        say("title"),
        say("intro"),
        green ? "aui-message aui-message-success" : "aui-message aui-message-error",
        green ? say("green") : say("red", Long.toString(red)),
        List.of(say("head.state"), say("head.what"), say("head.looked"), say("head.missing")),
        report.findings().stream().map(this::line).toList(),
        new LinkView(context + "/secure/admin/RoundtripSelfCheck!default.jspa", say("again")),
        new LinkView(context + "/rest/roundtrip/1.0/admin/self-check/file", say("file")),
        new LinkView(context + "/secure/admin/RoundtripAdmin!default.jspa", say("back")));
  }

  private LineView line(Finding finding) {
    String tone =
        switch (finding.state()) {
          case GREEN -> "aui-lozenge aui-lozenge-success";
          case PLAN_B -> "aui-lozenge aui-lozenge-moved";
          case RED -> "aui-lozenge aui-lozenge-error";
          case UNSEEN -> "aui-lozenge aui-lozenge-subtle";
        };
    return new LineView(
        tone,
        words.state(finding),
        words.what(finding),
        Integer.toString(finding.looked()),
        finding.missing(),
        words.todo(finding));
  }

  private String say(String key, Serializable... args) {
    return phrases.text("roundtrip.setup.check.page." + key, args);
  }
}
