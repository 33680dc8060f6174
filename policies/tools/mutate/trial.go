package main

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"
)

const (
	testSuffix = "_test.rego"
	longest    = 10 * time.Second
)

// file is one Rego file, its name relative to the root.
type file struct {
	name   string
	source string
	module *ast.Module
}

func (f *file) isTest() bool { return strings.HasSuffix(f.name, testSuffix) }

func (f *file) folder() string { return filepath.Dir(f.name) }

// tree holds all files under a root, and who imports whom.
type tree struct {
	files     []*file
	byPackage map[string][]*file
}

func readTree(root string, folders []string) (*tree, error) {
	t := &tree{byPackage: map[string][]*file{}}
	for _, folder := range folders {
		err := filepath.WalkDir(filepath.Join(root, folder), func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(path) != ".rego" {
				return err
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			name, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			module, err := parse(name, string(text))
			if err != nil {
				return err
			}
			f := &file{name: filepath.ToSlash(name), source: string(text), module: module}
			t.files = append(t.files, f)
			pkg := module.Package.Path.String()
			t.byPackage[pkg] = append(t.byPackage[pkg], f)
			return nil
		})
		if err != nil && !os.IsNotExist(err) {
			return nil, err
		}
	}
	return t, nil
}

func parse(name, source string) (*ast.Module, error) {
	return ast.ParseModuleWithOpts(name, source, ast.ParserOptions{RegoVersion: ast.RegoV1})
}

// subject is a folder: a rule or a package of the library, with its tests and all that these need.
type subject struct {
	name    string
	sources []*file
	tests   []*test
	needed  map[string]*ast.Module
}

// test is one rule named test_…, with the time that it took and the mutants that it noticed.
type test struct {
	ref  ast.Ref
	took time.Duration
	hits int
}

// subjects gives the folders that hold sources, sorted by name.
func (t *tree) subjects() []*subject {
	byFolder := map[string]*subject{}
	var all []*subject
	for _, f := range t.files {
		s := byFolder[f.folder()]
		if s == nil {
			s = &subject{name: f.folder(), needed: map[string]*ast.Module{}}
			byFolder[s.name] = s
			all = append(all, s)
		}
		t.need(s.needed, f)
		if !f.isTest() {
			s.sources = append(s.sources, f)
			continue
		}
		for _, rule := range f.module.Rules {
			if strings.HasPrefix(rule.Head.Name.String(), "test_") {
				s.tests = append(s.tests, &test{ref: rule.Ref().GroundPrefix()})
			}
		}
	}
	all = slices.DeleteFunc(all, func(s *subject) bool { return len(s.sources) == 0 })
	slices.SortFunc(all, func(a, b *subject) int { return strings.Compare(a.name, b.name) })
	return all
}

// need adds a file, its package and all that it names under data, directly or not.
func (t *tree) need(needed map[string]*ast.Module, f *file) {
	if needed[f.name] != nil {
		return
	}
	needed[f.name] = f.module
	ast.WalkRefs(f.module, func(ref ast.Ref) bool {
		if !ref[0].Equal(ast.DefaultRootDocument) {
			return false
		}
		for size := range len(ref) {
			for _, other := range t.byPackage[ref[:size+1].String()] {
				t.need(needed, other)
			}
		}
		return false
	})
	for _, sibling := range t.byPackage[f.module.Package.Path.String()] {
		t.need(needed, sibling)
	}
}

// tester runs the tests of one subject; it is for one goroutine.
type tester struct {
	subject *subject
	store   storage.Store
	txn     storage.Transaction
}

func newTester(s *subject) (*tester, error) {
	store := inmem.New()
	txn, err := store.NewTransaction(context.Background())
	if err != nil {
		return nil, err
	}
	t := &tester{subject: s, store: store, txn: txn}
	compiler := t.compile(nil, nil, true)
	if compiler.Failed() {
		return nil, compiler.Errors
	}
	if len(s.tests) == 0 {
		return nil, fmt.Errorf("%s: no tests", s.name)
	}
	if failed := t.firstFailure(compiler); failed != nil {
		return nil, fmt.Errorf("%s: %s fails before anything was changed", s.name, failed.ref)
	}
	return t, nil
}

// notices tells whether a test fails with the module in the place of the file; valid is false when the rule does not
// compile. A test that no longer compiles beside a rule that does has noticed: the types of its comparison differ.
func (t *tester) notices(f *file, module *ast.Module) (noticed, valid bool) {
	compiler := t.compile(f, module, true)
	if compiler.Failed() {
		valid = !t.compile(f, module, false).Failed()
		return valid, valid
	}
	return t.firstFailure(compiler) != nil, true
}

func (t *tester) compile(f *file, module *ast.Module, withTests bool) *ast.Compiler {
	modules := make(map[string]*ast.Module, len(t.subject.needed))
	for name, needed := range t.subject.needed {
		if withTests || !strings.HasSuffix(name, testSuffix) {
			modules[name] = needed
		}
	}
	if f != nil {
		modules[f.name] = module
	}
	compiler := ast.NewCompiler()
	compiler.Compile(modules)
	return compiler
}

// firstFailure runs first what is quick or has noticed many mutants: it may well notice this one too.
func (t *tester) firstFailure(compiler *ast.Compiler) *test {
	cancel := topdown.NewCancel()
	defer time.AfterFunc(longest, cancel.Cancel).Stop()
	slices.SortStableFunc(t.subject.tests, func(a, b *test) int {
		return cmp.Compare(a.took/time.Duration(a.hits+1), b.took/time.Duration(b.hits+1))
	})
	for _, test := range t.subject.tests {
		start := time.Now()
		if !t.passes(compiler, test.ref, cancel) {
			test.hits++
			return test
		}
		test.took = time.Since(start)
	}
	return nil
}

func (t *tester) passes(compiler *ast.Compiler, test ast.Ref, cancel topdown.Cancel) bool {
	result := ast.VarTerm("result")
	results, err := topdown.NewQuery(ast.NewBody(ast.Equality.Expr(result, ast.NewTerm(test)))).
		WithCompiler(compiler).
		WithStore(t.store).
		WithTransaction(t.txn).
		WithCancel(cancel).
		Run(context.Background())
	return err == nil && len(results) == 1 && results[0][result.Value.(ast.Var)].Equal(ast.BooleanTerm(true))
}
