# METADATA
# scope: package
# title: What a CloudTrail trail records
# description: |
#   A trail has either basic event selectors (EventSelectors) or advanced ones (AdvancedEventSelectors).
package lib.trail

# METADATA
# description: |
#   True when the attributes are of a trail that is on in every region and records all management events, reads and
#   writes. Sources left out by name, such as kms.amazonaws.com, do not matter.
everywhere(trail) if {
	trail.IsMultiRegionTrail == true
	trail.Status.IsLogging == true
	recorded := {kind |
		some kind in ["ReadOnly", "WriteOnly"]
		_management(trail, kind)
	}
	count(recorded) == 2
}

_management(trail, kind) if {
	some selector in trail.EventSelectors
	selector.IncludeManagementEvents == true
	selector.ReadWriteType in {"All", kind}
}

_management(trail, kind) if {
	some selector in trail.AdvancedEventSelectors
	"Management" in _equals(selector, "eventCategory")
	every field in selector.FieldSelectors {
		_harmless(field)
	}
	_of_kind(selector, kind)
}

# Without the field both kinds are recorded.
_of_kind(selector, kind) if {
	every value in _equals(selector, "readOnly") {
		value == _read_only[kind]
	}
}

_harmless(field) if field.Field == "eventCategory"

_harmless(field) if {
	field.Field == "readOnly"
	object.keys(field) == {"Field", "Equals"}
}

_harmless(field) if {
	field.Field == "eventSource"
	object.keys(field) & _narrowing == set()
}

_narrowing := {"Equals", "StartsWith", "EndsWith"}

_equals(selector, name) := {value |
	some field in selector.FieldSelectors
	field.Field == name
	some value in field.Equals
}

# METADATA
# description: |
#   True when the attributes are of a trail that is on in every region and records object-level events of every bucket.
#   The kind is "ReadOnly" or "WriteOnly".
objects_everywhere(trail, partition, kind) if {
	trail.IsMultiRegionTrail == true
	trail.Status.IsLogging == true
	_objects(trail, partition, kind)
}

_objects(trail, partition, kind) if {
	some selector in trail.EventSelectors
	selector.ReadWriteType in {"All", kind}
	some resource in selector.DataResources
	resource.Type == "AWS::S3::Object"
	some value in resource.Values
	value in {concat("", ["arn:", partition, suffix]) | some suffix in [":s3", ":s3:::"]}
}

_objects(trail, partition, kind) if {
	some selector in trail.AdvancedEventSelectors
	"Data" in _equals(selector, "eventCategory")
	"AWS::S3::Object" in _equals(selector, "resources.type")
	every field in selector.FieldSelectors {
		_of_all_buckets(field, partition)
	}
	_of_kind(selector, kind)
}

_of_all_buckets(field, _) if field.Field in {"eventCategory", "resources.type", "readOnly"}

# The beginning that all ARNs have leaves no bucket out.
_of_all_buckets(field, partition) if {
	field.Field == "resources.ARN"
	object.keys(field) == {"Field", "StartsWith"}
	some value in field.StartsWith
	startswith(concat("", ["arn:", partition, ":s3:::"]), value)
}

_read_only := {"ReadOnly": "true", "WriteOnly": "false"}
