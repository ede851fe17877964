package io.roundtrip.setup.web;

import io.roundtrip.setup.Gap;
import io.roundtrip.setup.GapTexts;
import io.roundtrip.setup.SiteNotices;
import io.roundtrip.setup.jira.BoardFilter;
import io.roundtrip.setup.web.SettingsView.NoteView;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around a project's settings: what is missing, why nothing leaves, what a board's
 * filter needs.
 */
public record SettingsNotes(GapTexts gaps, SiteNotices site, BoardFilter board) {
  String text(Gap gap) {
    return gaps.text(gap);
  }

  /** First of all, for whoever can do something about it. */
  SettingsView above(SettingsView view, boolean administrator) {
    if (!administrator) return view;
    List<NoteView> notes = new ArrayList<>();
    for (String text : site.texts())
      notes.add(new NoteView("aui-message aui-message-warning", "status", text));
    notes.addAll(view.notes());
    return view.with(notes);
  }
}
