package io.roundtrip.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class CharsetOfTest {
  private static String read(String text, String charset) {
    return read(text, charset, null);
  }

  private static String read(String text, String charset, @Nullable String declared) {
    try {
      Charset of = CharsetOf.of(text.getBytes(Charset.forName(charset)), declared);
      return of == null ? "ASCII" : of.name();
    } catch (Refused refused) {
      return refused.problems().get(0).code();
    }
  }

  @Test
  public void what_can_only_be_one_charset_is_read_as_it() {
    assertThat(read("words\nplain\n", "UTF-8")).isEqualTo("ASCII");
    assertThat(read("words\nRückruf\n", "UTF-8")).isEqualTo("UTF-8");
    assertThat(read("words,nps\nエクスポート,3\n", "UTF-16LE")).isEqualTo("UTF-16LE");
    assertThat(read("words,nps\nエクスポート,3\n", "UTF-16BE")).isEqualTo("UTF-16BE");
    assertThat(read("words\nRückruf fehlt – „Gerät“ lädt nicht\n", "windows-1252"))
        .isEqualTo("windows-1252");
    assertThat(read("Zu langsam\nGrüße\n", "windows-1252")).isEqualTo("windows-1252");
    assertThat(read("words\nIt cost £5 and didn’t work\n", "windows-1252"))
        .isEqualTo("windows-1252");
    assertThat(read("words\nCette page ne s’ouvre pas, très décevant pour nous\n", "windows-1252"))
        .isEqualTo("windows-1252");
    assertThat(read("words\nAppen är inte snabb på kvällen, och det är tråkigt\n", "windows-1252"))
        .isEqualTo("windows-1252");
  }

  @Test
  public void a_guess_is_not_followed() {
    for (String[] text :
        new String[][] {
          {"windows-1250", "words\nAplikacja się zawiesza, proszę o pomoc\n"},
          {"windows-1250", "words\nDobrý den, aplikace padá při spuštění\n"},
          {"windows-1250", "customer,words\nDvořák,The page is not there and it was before\n"},
          {"windows-1254", "words\nUygulama çalışmıyor, lütfen düzeltin\n"},
          {"windows-1251", "words\nПриложение не работает после обновления\n"},
          {"x-MacRoman", "words\nRückruf fehlt, Gerät lädt nicht\n"},
          {"IBM850", "words\nRückruf fehlt, Gerät lädt nicht\n"},
          {"Shift_JIS", "words\nエクスポートが止まる、困っています\n"},
          {"GBK", "words\n导出停止了，请帮忙\n"},
          {"ISO-2022-JP", "words\nエクスポートが止まる\n"},
          {"UTF-32", "words\nplain\n"}
        }) assertThat(read(text[1], text[0])).as(text[0]).isIn("charset-unclear", "charset-unseen");
  }

  @Test
  public void what_is_declared_counts_if_it_can_be_read() {
    assertThat(read("words\nПривет\n", "windows-1251", "windows-1251")).isEqualTo("windows-1251");
    assertThat(read("words\nПривет\n", "windows-1251", "UTF-8")).isEqualTo("UTF-8");
    assertThat(read("words\né\n", "ISO-8859-1", "iso-8859-1")).isEqualTo("windows-1252");
    assertThat(read("words\né\n", "UTF-16LE", "utf-16")).isEqualTo("UTF-16LE");
    for (String odd : new String[] {"klingon", "IBM500", "", "utf 8", "a;b", "UTF-32"})
      assertThat(read("words\n", "UTF-8", odd)).as(odd).isEqualTo("unknown-charset");
  }

  @Test
  public void the_mark_of_a_file_tells_its_charset() {
    assertThat(CharsetOf.marked("\uFEFFa".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(StandardCharsets.UTF_8);
    assertThat(CharsetOf.marked("\uFEFFa".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(StandardCharsets.UTF_16LE);
    Assertions.assertThat(CharsetOf.marked("a".getBytes(StandardCharsets.UTF_8))).isNull();
  }

  @Test
  public void a_text_of_which_nothing_shows_the_charset_is_said_to_be_that() {
    assertThat(read("words\nRückruf fehlt, Gerät lädt nicht\n", "x-MacRoman"))
        .isEqualTo("charset-unseen");
  }

  @Test
  public void what_is_no_text_is_called_so() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H'};
    byte[] packed = {0x1F, (byte) 0x8B, 8, 0, 1, (byte) 0xD5, (byte) 0xFE, (byte) 0x81, 7};
    byte[] book = {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, '!', 0, 'a', 'b', 'c', 'd', 'e', 'f'};
    byte[] noise = new byte[4000];
    new Random(7).nextBytes(noise);

    for (byte[] body : new byte[][] {picture, packed, book, noise})
      assertThat(problem(body)).isEqualTo(Problem.of("charset", "no-text"));
  }

  private static Problem problem(byte[] body) {
    return Assertions.catchThrowableOfType(Refused.class, () -> CharsetOf.of(body, null))
        .problems()
        .get(0);
  }
}
