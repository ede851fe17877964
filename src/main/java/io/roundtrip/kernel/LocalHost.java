package io.roundtrip.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Hosts that are another one for everybody who asks: loopback, link-local, private and unspecified
 * literals (RFC 6890), in each of the spellings that {@code inet_aton} takes, and the names of RFC
 * 6761. Nothing is looked up: what another name stands for is not known here.
 */
public final class LocalHost {
  private LocalHost() {}

  /**
   * @param host in small letters, without a port; IPv6 in brackets
   */
  public static boolean is(String host) {
    String name = withoutDots(host);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("localhost.localdomain")
        || literal(name).filter(LocalHost::isLocal).isPresent();
  }

  /** A dot at the end says only that the name is whole. */
  static String withoutDots(String host) {
    int end = host.length();
    while (end > 0 && host.charAt(end - 1) == '.') end--;
    return host.substring(0, end);
  }

  private static boolean isLocal(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean carrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
    boolean unique = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    return carrier
        || unique
        || bytes.length == 4 && bytes[0] == 0
        || address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress();
  }

  private static Optional<InetAddress> literal(String name) {
    try {
      if (name.startsWith("[") && name.endsWith("]")) return Optional.of(six(name));
      byte[] four = four(name.split("\\.", -1));
      return four.length == 0 ? Optional.empty() : Optional.of(InetAddress.getByAddress(four));
    } catch (UnknownHostException none) {
      return Optional.empty();
    }
  }

  /** Brackets hold a literal or nothing that is known. */
  private static InetAddress six(String name) throws UnknownHostException {
    InetAddress address = InetAddress.getByName(name);
    byte[] bytes = address.getAddress();
    boolean compatible = bytes.length == 16;
    for (int i = 0; compatible && i < 12; i++) compatible = bytes[i] == 0;
    if (!compatible || bytes[12] == 0) return address;
    return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
  }

  /** One to four numbers, the last of which fills what is left; empty = none. */
  private static byte[] four(String[] parts) {
    if (parts.length > 4) return new byte[0];
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      long most = last ? (1L << 8 * (5 - parts.length)) - 1 : 255;
      long number = number(parts[i]);
      if (number < 0 || number > most) return new byte[0];
      address += last ? number : number << 8 * (3 - i);
    }
    return new byte[] {
      (byte) (address >> 24), (byte) (address >> 16), (byte) (address >> 8), (byte) address
    };
  }

  /** -1 = none. */
  private static long number(String part) {
    boolean hexadecimal = part.startsWith("0x");
    boolean octal = !hexadecimal && part.length() > 1 && part.startsWith("0");
    String digits = hexadecimal ? part.substring(2) : part;
    if (digits.isEmpty() || digits.length() > 12) return -1;
    try {
      return Long.parseUnsignedLong(digits, hexadecimal ? 16 : octal ? 8 : 10);
    } catch (NumberFormatException none) {
      return -1;
    }
  }
}
