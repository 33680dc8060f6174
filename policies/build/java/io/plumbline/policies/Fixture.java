package io.plumbline.policies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A policies folder with one sound rule, for tests that then break one thing in it. */
record Fixture(Path root) {
  static final String RULE = "rules/aws/ec2/no_ssh/no_ssh.rego";
  static final String TEST = "rules/aws/ec2/no_ssh/no_ssh_test.rego";
  static final String LIBRARY = "lib/net/net.rego";
  static final String FRAMEWORK = "frameworks/soc2.yaml";
  static final String OPA_VERSION = System.getProperty("opa.version");

  static Fixture in(Path folder) throws IOException {
    Fixture fixture = new Fixture(folder);
    fixture.write(
        RULE,
        """
        # METADATA
        # title: Groups do not admit SSH
        # description: Bots try it.
        # related_resources:
        #   - ref: https://docs.aws.amazon.com/
        # custom:
        #   id: ec2-no-ssh
        #   severity: high
        #   scope: resource
        #   resource: AWS::EC2::SecurityGroup
        #   reads:
        #     AWS::EC2::SecurityGroup: [IpPermissions]
        #   message: "Port {port} is open"
        #   frameworks:
        #     soc2: ["CC6.1"]
        #   remediation:
        #     console: Close it
        #     cli: aws ec2
        #     terraform: resource
        #   parameters:
        #     port: {type: integer, default: 22, description: The port}
        #     ports: {type: array, items: integer, default: [], description: Others}
        #   since: "0.1.0"
        package rules.aws.ec2.no_ssh

        import data.lib.net

        fail contains {"resource": group.arn, "evidence": {"port": input.parameters.port}} if {
        	some group in input.resources["AWS::EC2::SecurityGroup"]
        	some permission in group.attributes.IpPermissions
        	net.admits(permission, input.parameters.port)
        }
        """);
    fixture.write(
        TEST,
        """
        package rules.aws.ec2.no_ssh_test

        import data.rules.aws.ec2.no_ssh

        _input(port) := {
        	"parameters": {"port": 22},
        	"resources": {"AWS::EC2::SecurityGroup": [{
        		"arn": "a",
        		"attributes": {"IpPermissions": [{"FromPort": port}]},
        	}]},
        }

        test_fail_when_open if {
        	no_ssh.fail == {{"resource": "a", "evidence": {"port": 22}}} with input as _input(22)
        }

        test_pass_when_other_port if no_ssh.fail == set() with input as _input(443)
        """);
    fixture.write(
        LIBRARY, "package lib.net\n\nadmits(permission, port) if permission.FromPort == port\n");
    fixture.write(
        "lib/net/net_test.rego",
        """
        package lib.net_test

        import data.lib.net

        test_admits if net.admits({"FromPort": 1}, 1)
        """);
    fixture.write(
        FRAMEWORK,
        """
        id: soc2
        title: Criteria
        version: "2017"
        publisher: AICPA
        controls:
          - id: "CC6.1"
            title: Access
            assessment: automated
        """);
    fixture.write(
        "schemas/AWS_EC2_SecurityGroup.json",
        """
        {"type": "object", "additionalProperties": false, "properties": {
          "GroupId": {"type": "string"},
          "IpPermissions": {"type": "array", "items": {"$ref": "#/$defs/IpPermission"}}},
         "$defs": {"IpPermission": {"type": "object", "additionalProperties": false,
           "properties": {"FromPort": {"type": "integer"}, "ToPort": {"type": "integer"}}}}}
        """);
    return fixture;
  }

  void write(String name, String text) throws IOException {
    Path file = root.resolve("policies").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void replace(String name, String old, String text) throws IOException {
    String before = Files.readString(root.resolve("policies").resolve(name));
    if (!before.contains(old)) {
      throw new IllegalArgumentException(name + " does not hold: " + old);
    }
    write(name, before.replace(old, text));
  }

  PoliciesBuild build() {
    return new PoliciesBuild(
        root.resolve("policies"), output(), root.resolve("work"), "1.2.3", OPA_VERSION);
  }

  Path output() {
    return root.resolve("classes");
  }

  String run() throws IOException, BuildFailure {
    return build().run(opa());
  }

  /** The opa that the build itself has just used. */
  static Path opa() throws IOException, BuildFailure {
    String given = System.getProperty("opa", "");
    return OpaBinary.ofMachine(Path.of("tools").toAbsolutePath(), OPA_VERSION)
        .find(given.isBlank() ? Optional.empty() : Optional.of(Path.of(given)));
  }
}
