package io.roundtrip;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.rules.ExternalResource;

/** Hears what the hosts of this test write into their log, and lets it through. */
public final class LogWatch extends ExternalResource {
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final PrintStream before = System.err;

  @Override
  protected void before() {
    System.setErr(
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) {
                before.write(b);
                synchronized (heard) {
                  heard.write(b);
                }
              }
            },
            true,
            StandardCharsets.UTF_8));
  }

  @Override
  protected void after() {
    System.setErr(before);
  }

  /** Warnings, errors and the first lines of exceptions. */
  public List<String> complaints() {
    String all;
    synchronized (heard) {
      all = heard.toString(StandardCharsets.UTF_8);
    }
    return all.lines()
        .filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t..."))
        .filter(
            line ->
                line.contains(" WARN ")
                    || line.contains(" ERROR ")
                    || line.contains("Exception")
                    || line.contains("Error:"))
        .toList();
  }
}
