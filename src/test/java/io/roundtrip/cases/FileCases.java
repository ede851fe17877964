package io.roundtrip.cases;

import io.roundtrip.HostRule;
import io.roundtrip.Visitor;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files as they lie about: how they are written. */
final class FileCases {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String GERMAN =
      "customer;email;words;nps\r\n"
          + "Jörg Weiß;joerg@example.com;Rückgabe fehlt – Menü öffnet nicht;2\r\n"
          + "Ben Lee;ben@example.com;Works here;9\r\n";

  private final HostRule jira;

  FileCases(HostRule jira) {
    this.jira = jira;
  }

  List<Case> all() {
    return List.of(
        Case.of("01 lines end with CR", "2 in, 0 rejected: Good map | Stops at half", this::mac),
        Case.of(
            "02 Windows-1252, nothing declared",
            "2 in, 0 rejected, windows-1252: Rückgabe fehlt – Menü öffnet nicht | Works here",
            () -> windows("text/csv")),
        Case.of(
            "02 Windows-1252, declared",
            "2 in, 0 rejected, windows-1252: Rückgabe fehlt – Menü öffnet nicht | Works here",
            () -> windows("text/csv; charset=windows-1252")),
        Case.of(
            "02 Polish Windows-1250, nothing declared",
            "refused: charset-unclear",
            () -> eastern("text/csv")),
        Case.of(
            "02 Polish Windows-1250, declared",
            "1 in, 0 rejected",
            () -> eastern("text/csv; charset=windows-1250")),
        Case.of("02 rejects of it", "same bytes", this::rejectedBytes),
        Case.of("03 UTF-16 with mark", WIDE, () -> wide("\uFEFF", StandardCharsets.UTF_16LE, "")),
        Case.of("03 UTF-16, big end", WIDE, () -> wide("\uFEFF", StandardCharsets.UTF_16BE, "")),
        Case.of("03 without mark", WIDE, () -> wide("", StandardCharsets.UTF_16LE, "")),
        Case.of(
            "03 declared", WIDE, () -> wide("", StandardCharsets.UTF_16BE, "; charset=utf-16be")),
        Case.of("04 sep=; line", "2 in, 0 rejected: Fine | Stops, at half", this::sepLine),
        Case.of("04b decimal comma", "2 in, 0 rejected: 2 | 5", this::decimalComma),
        Case.of(
            "05 line break in a title",
            "1 in, 0 rejected, semicolon: Stops, at half",
            this::titleBreak),
        Case.of(
            "05b commas in titles", "1 in, 0 rejected, semicolon: Stops here", this::titleCommas),
        Case.of(
            "06 Jira's own file",
            "1 in, 0 rejected: export+urgent, said 2025-07-14T15:42:00Z",
            this::jiraFile),
        Case.of("07 rows of commas", "2 in, 0 rejected", this::blankRows),
        Case.of("08 blanks nobody sees", "2 in, 1 rejected: required", this::unseenBlanks));
  }

  private static final String WIDE = "2 in, 0 rejected, de: Great | Stürzt ab, seit gestern";

  private String mac() {
    Sent sent =
        Sent.csv(
            jira, "email,words,nps\rada@example.com,Stops at half,3\rbo@example.com,Good map,9\r");
    return sent.counts() + ": " + sent.all("description");
  }

  private String windows(String type) {
    Sent sent = Sent.csv(jira, GERMAN, WINDOWS, type);
    return sent.counts() + ", " + sent.text("charset") + ": " + sent.all("description");
  }

  private String eastern(String type) {
    String text = "words;nps\r\nAplikacja się zawiesza, proszę o pomoc, żaden przycisk;2\r\n";
    Sent sent = Sent.csv(jira, text, Charset.forName("windows-1250"), type);
    return sent.counts();
  }

  private String rejectedBytes() {
    String row = "J\u00fcrgen;x@example.com;R\u00fcckruf \u2013 f\u00fcr;99";
    Sent sent = Sent.csv(jira, "customer;email;words;nps\r\n" + row + "\r\n", WINDOWS, "text/csv");
    Visitor.Answer file = sent.rejects();
    boolean named = file.headers().firstValue("Content-Type").orElse("").contains("indows-1252");
    return named && file.body().contains(row) ? "same bytes" : "other bytes: " + file.body();
  }

  private String wide(String mark, Charset charset, String declared) {
    String text =
        "Package Name,Reviewer Language,Review Submit Date and Time,Star Rating,Review Title,Review"
            + " Text\n"
            + "com.example.app,de,2026-08-01T10:00:00Z,2,Schade,\"Stürzt ab, seit gestern\"\n"
            + "com.example.app,en,2026-08-02T10:00:00Z,5,,Great\n";
    Sent sent = Sent.csv(jira, mark + text, charset, "text/csv" + declared);
    if (!sent.counts().startsWith("2")) return sent.counts();
    return sent.counts() + ", de: " + sent.all("description");
  }

  private String sepLine() {
    Sent sent =
        Sent.csv(
            jira,
            "\uFEFFsep=;\r\nemail;words;csat\r\n"
                + "ada@example.com;Stops, at half;2\r\nbo@example.com;Fine;5\r\n");
    return sent.counts() + ": " + sent.all("description");
  }

  private String decimalComma() {
    Sent sent =
        Sent.csv(
            jira,
            "\uFEFFemail;words;csat;nps\r\n"
                + "ada@example.com;Slow;2,0;3\r\n"
                + "bo@example.com;Ok;5,0;9\r\n");
    return sent.counts() + ": " + sent.all(jira.field("CSAT"));
  }

  private String titleBreak() {
    Sent sent =
        Sent.csv(
            jira,
            "\"How did it go?\r\n(please, be short)\";email;nps;words\r\n"
                + "x;ada@example.com;3;\"Stops, at half\"\r\n");
    return sent.counts() + ", " + sent.text("separator") + ": " + sent.all("description");
  }

  private String titleCommas() {
    Sent sent =
        Sent.csv(
            jira,
            "Note (50 signs or fewer, if any);Why (a, b, c);email;words\r\n"
                + "n;r;ada@example.com;Stops here\r\n");
    return sent.counts() + ", " + sent.text("separator") + ": " + sent.all("description");
  }

  private String jiraFile() {
    Sent sent =
        Sent.csv(
            jira,
            "Summary,Issue key,Issue id,Issue"
                + " Type,Created,Labels,Labels,Labels,Description,Comment,Comment\r\n"
                + "It stops,ANCIENT-1,1001,Bug,14/Jul/25 3:42 PM,export,urgent,,\"Stops,"
                + " always\",14/Jul/25 4:00 PM;ada;One,15/Jul/25 9:00 AM;bo;Two; with a"
                + " semicolon\r\n");
    return sent.counts() + ": " + sent.all("labels") + ", said " + sent.said();
  }

  private String blankRows() {
    return Sent.csv(
            jira,
            "email,words,nps,,\r\n"
                + "ada@example.com,Stops,3,,\r\n"
                + ",,,,\r\n"
                + " , ,,,\r\n"
                + "\"\",\"\",\"\",,\r\n"
                + ",,,,\r\n"
                + "bo@example.com,Fine,9,,\r\n"
                + ",,,,\r\n")
        .counts();
  }

  private String unseenBlanks() {
    Sent sent =
        Sent.csv(
            jira,
            "email,words\u00a0,nps\r\nada@example.com\u00a0,Stops,3\u00a0\r\n"
                + "\u200bbo@example.com,Fine,9\r\ncy@example.com,\u00a0,\r\n");
    return sent.counts() + ": " + sent.codes();
  }
}
