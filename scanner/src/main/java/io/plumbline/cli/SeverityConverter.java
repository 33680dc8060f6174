package io.plumbline.cli;

import io.plumbline.report.Severity;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a severity as options spell it. */
final class SeverityConverter implements ITypeConverter<Severity> {
  static final String NAMES =
      Arrays.stream(Severity.values()).map(Severity::id).collect(Collectors.joining(", "));

  @Override
  public Severity convert(String value) {
    try {
      return Severity.parse(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + value + "' is not one of " + NAMES);
    }
  }
}
