package io.plumbline.cli;

import io.plumbline.report.Severity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * From which severity findings fail the command.
 *
 * @param threshold null for never
 */
record FailOn(Severity threshold) {

  /** Reads {@code none} or a severity. */
  static final class Converter implements ITypeConverter<FailOn> {
    @Override
    public FailOn convert(String value) {
      if (value.equalsIgnoreCase("none")) {
        return new FailOn(null);
      }
      try {
        return new FailOn(Severity.parse(value));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "'" + value + "' is not one of none, " + SeverityConverter.NAMES);
      }
    }
  }
}
