package io.plumbline.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A zip laid out as a bundle is, of whatever an attacker likes. */
final class ForgedZip {
  private final OutputStream out;
  private final List<ZipLayout.Member> members = new ArrayList<>();
  private long position;

  ForgedZip(OutputStream out) {
    this.out = out;
  }

  ForgedZip add(String name, byte[] content) throws IOException {
    Copy copy =
        Copy.of(new ByteArrayInputStream(content), content.length, OutputStream.nullOutputStream());
    var member = new ZipLayout.Member(name, content.length, copy.crc32(), position);
    members.add(member);
    write(ZipLayout.usual().local(member));
    write(content);
    return this;
  }

  ForgedZip addAll(BundleFiles files) throws IOException {
    for (Map.Entry<String, BundleFiles.Content> file : files.contents().entrySet()) {
      add(file.getKey(), file.getValue().open().readAllBytes());
    }
    return this;
  }

  void finish() throws IOException {
    long directory = position;
    for (ZipLayout.Member member : members) {
      write(ZipLayout.usual().central(member));
    }
    write(ZipLayout.usual().end(members, directory, position - directory));
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }
}
