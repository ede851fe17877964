package minijira.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import minijira.boot.InboxView;
import minijira.boot.Mail;
import org.jspecify.annotations.Nullable;

/** The kept mails. One file a mail: the recipient in the first line, the mail as it came below. */
final class Inbox implements InboxView {
  private static final String RECIPIENT = "X-Envelope-To: ";
  private final @Nullable Path folder;
  private final List<Mail> mails = new ArrayList<>();
  private final Map<Mail, Path> kept = new IdentityHashMap<>();
  private long next = 1;

  private Inbox(@Nullable Path folder) {
    this.folder = folder;
  }

  static Inbox open(@Nullable Path folder) {
    Inbox inbox = new Inbox(folder);
    if (folder == null) return inbox;
    try {
      Files.createDirectories(folder);
      for (Path file : files(folder)) inbox.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return inbox;
  }

  synchronized void add(String recipient, String raw) {
    Mail mail = MailText.parse(recipient, raw);
    if (folder != null) kept.put(mail, write(folder, RECIPIENT + recipient + "\r\n" + raw));
    next++;
    mails.add(mail);
  }

  @Override
  public synchronized List<Mail> all() {
    return List.copyOf(mails);
  }

  @Override
  public synchronized List<Mail> to(String address) {
    return mails.stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
  }

  @Override
  public synchronized void clear() {
    mails.clear();
    kept.clear();
    if (folder == null) return;
    try {
      for (Path file : files(folder)) Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void arrive(String to, String raw) {
    add(to, raw);
  }

  @Override
  public synchronized void delete(Mail mail) {
    mails.removeIf(each -> each == mail);
    Path file = kept.remove(mail);
    if (file == null) return;
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path write(Path where, String text) {
    try {
      Path half = Files.writeString(where.resolve("arriving.part"), text, StandardCharsets.UTF_8);
      return Files.move(
          half, where.resolve("%08d.eml".formatted(next)), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n");
    if (!text.startsWith(RECIPIENT) || end < 0) return;
    Mail mail = MailText.parse(text.substring(RECIPIENT.length(), end), text.substring(end + 2));
    mails.add(mail);
    kept.put(mail, file);
    String name = file.getFileName().toString();
    next = Math.max(next, Long.parseLong(name.substring(0, name.length() - 4)) + 1);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().matches("\\d+\\.eml"))
          .sorted()
          .toList();
    }
  }
}
