// Written by FIT=1 npx vitest run tests/layouts/learned.test.ts from the labeled tables in tests/layouts/labeled.

/** What each mark of a column (column-marks.ts) adds to the odds that it is personal, in hundredths of a natural logarithm. */
export interface Weights {
  readonly base: number;
  readonly of: ReadonlyMap<string, number>;
}

/** For a column in which the rules found nothing. */
export const ADDING: Weights = weights(
  -242,
  `
-32 C:P0
-17 C:P1
-97 C:P2
-246 C:share0
-28 C:share1
22 C:share2
-13 C:share3
-110 C:share4
-373 C:share5
144 L:1
-61 L:18
228 L:4
11 L:5
-16 L:9
-156 L:address
-10 L:admin
52 L:adults
192 L:affiliation
-91 L:agency
-59 L:agent
38 L:anonymous
-22 L:area
15 L:ask
-36 L:attempts
-61 L:attended
166 L:attorney
5 L:away
28 L:band
19 L:benefits
45 L:bills
75 L:block
238 L:by
-82 L:candidate
5 L:care
87 L:category
-55 L:chamber
-48 L:channel
-23 L:chapter
-33 L:city
-167 L:code
25 L:college
-18 L:coming
-30 L:committees
-92 L:confirmed
-94 L:contact
17 L:count
27 L:counted
-81 L:county
36 L:covered
-38 L:currency
102 L:date
-3 L:declined
23 L:description
-18 L:designation
-36 L:device
58 L:disclosed
-178 L:district
-22 L:done
-1 L:down
94 L:dpbc
-16 L:ein
79 L:election
-44 L:electorate
35 L:eligible
93 L:female
188 L:filed
-14 L:flag
-4 L:for
-3 L:goal
622 L:gov
158 L:gross
-32 L:guest
-7 L:hd
150 L:hearing
63 L:hisp
-19 L:home
94 L:host
65 L:hrs
25 L:iep
53 L:income
249 L:increase
4 L:issues
-93 L:item
-23 L:judge
235 L:left
44 L:me
62 L:mileage
-6 L:minutes
-17 L:mode
-4 L:motion
-188 L:name
-27 L:needed
7 L:number
-7 L:ones
-159 L:organization
-23 L:ort
43 L:out
44 L:outcome
66 L:page
-18 L:parish
53 L:payment
-7 L:percentage
126 L:pledged
-8 L:precinct
-8 L:price
-13 L:publicly
-18 L:quantity
-97 L:question
67 L:rank
9 L:rate
6 L:rating
8 L:reason
34 L:reference
45 L:registration
31 L:rent
80 L:reported
-139 L:representative
16 L:requested
-71 L:required
-285 L:response
-33 L:returned
84 L:ride
-9 L:room
-116 L:school
-9 L:segments
83 L:senate
-124 L:sent
68 L:shift
-8 L:shifts
-22 L:shown
42 L:sid
60 L:signal
108 L:signed
26 L:snap
-37 L:source
97 L:started
-108 L:state
-150 L:status
-33 L:step
546 L:strand
-48 L:table
-14 L:team
-22 L:text
3 L:tier
74 L:total
-57 L:tp
-19 L:transferred
-132 L:type
105 L:unit
-57 L:version
139 L:voters
259 L:zip
-28 L:zone
-101 N:1
-61 N:2
-5 N:3
-14 N:4
-65 Q:you
-188 S:capitals P0
-132 S:capitals P1
148 S:capitals P2
-47 S:code
136 S:code P0
-120 S:code P1
-100 S:code P2
64 S:day
137 S:day P1
25 S:day P2
-187 S:decimal
-80 S:decimal P0
66 S:empty P2
-118 S:length0
-6 S:length0 P0
94 S:length1
-16 S:length1 P0
85 S:length1 P1
106 S:length1 P2
65 S:length2
10 S:length2 P0
79 S:length2 P1
54 S:length2 P2
-6 S:length3
18 S:length3 P0
98 S:letters
16 S:letters P1
70 S:letters P2
460 S:list
122 S:list P0
206 S:money
243 S:money P2
-39 S:numeric P0
53 S:numeric P2
-14 S:one
107 S:one P0
-45 S:one P2
-82 S:same0
-12 S:same0 P2
114 S:same1
89 S:same1 P0
43 S:same1 P2
133 S:same2
59 S:same2 P1
99 S:same2 P2
-17 S:same3
47 S:same3 P1
-15 S:same3 P2
-14 S:same4 P0
98 S:same4 P1
-19 S:same5 P1
10 S:same5 P2
379 S:sparse
-180 S:time
-16 S:time P2
14 S:twoWords
15 S:twoWords P0
-175 S:twoWords P1
48 S:whole
44 S:whole P1
146 S:whole P2
-39 S:word
-25 S:word P2
-87 S:year
6 S:yesNo
115 S:yesNo P0
277 S:yesNo P1
-68 S:yesNo P2
27 S:zip
-52 S:zip P0
102 S:zip P1
39 S:zip P2
-145 T:18
-304 T:2
-128 T:24
-101 T:3
55 T:4
102 T:40
19 T:5
-41 T:9
351 T:absentee
-119 T:account
-20 T:action
-93 T:active
-53 T:activity
-77 T:admin
155 T:adults
18 T:affinity
-173 T:agency
-108 T:agent
153 T:amount
240 T:anniversary
192 T:anonymous
169 T:app
-25 T:apple
298 T:application
60 T:approved
91 T:are
-158 T:area
-95 T:article
-42 T:as
247 T:ascension
195 T:ask
-143 T:at
-74 T:attempts
-50 T:attendance
-180 T:attended
-160 T:auto
15 T:away
-67 T:bad
219 T:bail
322 T:ballot
72 T:band
-50 T:batch
42 T:benefits
57 T:bid
144 T:bills
-63 T:board
85 T:body
-181 T:c
-114 T:call
-213 T:campaign
-131 T:can
-73 T:cand
-347 T:candidate
-380 T:capital
145 T:car
25 T:care
-117 T:carrier
43 T:case
17 T:category
-82 T:chamber
-161 T:channel
-136 T:checked
-31 T:city
159 T:class
-10 T:cmte
-63 T:code
48 T:college
-168 T:column
-50 T:come
-87 T:coming
-159 T:committee
-74 T:committees
-12 T:congressional
200 T:consumer
-51 T:contribution
-98 T:cost
25 T:count
206 T:counted
-125 T:county
163 T:court
56 T:covered
-42 T:created
-8 T:credit
-64 T:currency
230 T:customer
102 T:data
-209 T:date
126 T:days
163 T:db
13 T:de
-136 T:deceased
-21 T:declined
-30 T:delegate
-2 T:delivered
-60 T:deposit
11 T:description
-38 T:designation
-142 T:device
312 T:disclosed
-89 T:district
34 T:do
-40 T:done
252 T:donor
-25 T:doors
-21 T:double
-3 T:down
215 T:dpbc
-31 T:drive
125 T:driver
-167 T:duration
-130 T:early
97 T:effective
-25 T:ein
-163 T:elected
-19 T:electoral
-145 T:electorate
-49 T:end
-193 T:engagement
365 T:entry
-126 T:event
-69 T:exit
144 T:exp
-346 T:express
-425 T:fee
84 T:female
-55 T:file
-35 T:filer
50 T:first
-195 T:flag
-26 T:follow
278 T:former
123 T:giving
-4 T:goal
-340 T:governor
114 T:grade
26 T:gross
-274 T:group
-166 T:guest
-40 T:h
108 T:have
-16 T:hd
67 T:high
361 T:hire
162 T:hisp
127 T:home
101 T:host
264 T:hours
45 T:house
142 T:household
281 T:housing
-191 T:hr
316 T:hrs
-177 T:id
161 T:iep
-30 T:in
94 T:income
28 T:increase
-4 T:incumbent
-63 T:info
22 T:initials
62 T:injury
219 T:interest
-328 T:invited
-161 T:is
170 T:issue
-138 T:item
-47 T:judge
-10 T:key
96 T:land
4 T:last
102 T:leader
76 T:lean
226 T:lease
54 T:level
-207 T:licence
159 T:lifetime
-49 T:line
71 T:list
-45 T:location
49 T:log
71 T:m
-125 T:mail
18 T:many
-247 T:market
-391 T:match
106 T:me
-77 T:median
-75 T:meeting
-57 T:member
316 T:mileage
-9 T:minutes
-27 T:mode
-1 T:month
-7 T:motion
68 T:moved
-101 T:municipality
-62 T:name
-160 T:needed
276 T:needs
-22 T:new
36 T:next
-93 T:no
-11 T:number
8 T:observer
61 T:of
-248 T:office
28 T:ok
-32 T:ones
18 T:or
-119 T:order
-3 T:organic
118 T:organization
-54 T:ort
126 T:other
39 T:out
200 T:outcome
-5 T:paid
154 T:parent
-38 T:parish
73 T:part
-333 T:party
568 T:perceived
-14 T:percentage
-1 T:period
-201 T:phone
127 T:physical
-20 T:pickup
-148 T:plus
-281 T:polling
-232 T:precinct
-28 T:price
55 T:primary
262 T:principal
-59 T:priority
-28 T:publicly
-87 T:quantity
156 T:rank
12 T:rate
31 T:rating
159 T:real
14 T:reason
-38 T:receipt
204 T:received
-246 T:recurring
108 T:reference
-216 T:referred
-66 T:refund
-81 T:region
-184 T:registration
28 T:rejected
449 T:release
309 T:remedy
137 T:rent
-39 T:report
-54 T:reported
-88 T:representative
44 T:requested
-93 T:residence
298 T:response
226 T:return
-24 T:room
-34 T:rpt
-56 T:rsvp
64 T:s
-207 T:satisfaction
-4 T:seccion
232 T:second
-36 T:segments
21 T:sent
-3 T:sequence
-76 T:service
-55 T:session
183 T:share
102 T:shift
-120 T:shifts
-377 T:shirt
-55 T:shown
82 T:sid
309 T:sign
-41 T:site
-21 T:smart
-311 T:source
121 T:spanish
-36 T:sponsor
-106 T:ssn
-76 T:state
-217 T:status
-241 T:step
102 T:story
232 T:strike
154 T:student
-17 T:subject
-3 T:talk
-32 T:team
234 T:text
-48 T:thank
-319 T:ticket
104 T:tier
-105 T:time
-29 T:timeslot
-9 T:timezone
6 T:to
72 T:top
50 T:total
-254 T:town
-86 T:tp
-72 T:transaction
-64 T:transferred
58 T:trust
-62 T:turf
-24 T:type
199 T:under
125 T:unit
-195 T:up
-2 T:utm
-49 T:v
-91 T:version
98 T:vet
372 T:vol
104 T:volunteer
165 T:vote
153 T:voterbase
-141 T:w
-143 T:waiting
-23 T:waiver
5 T:want
146 T:wants
-117 T:ward
-76 T:weekly
-141 T:which
57 T:who
201 T:will
-57 T:year
119 T:years
-115 T:yes
265 T:yrs
4 T:zip
-121 T:zone
-2 V:absent
131 V:absentee
-164 V:active
-369 V:address
-54 V:aid
207 V:aisha
-89 V:alden
53 V:and
227 V:at
26 V:bail
-32 V:bank
-70 V:be
80 V:brown
-189 V:by
-93 V:call
-286 V:canvass
-98 V:canvasser
-215 V:card
178 V:care
-116 V:carver
-126 V:census
-128 V:check
-161 V:checked
-257 V:church
-34 V:closed
-180 V:credit
-187 V:day
138 V:diallo
-54 V:digital
3 V:disorderly
-122 V:done
-1 V:door
-29 V:drive
84 V:email
-240 V:energy
-81 V:fail
-114 V:fall
96 V:felony
-15 V:female
213 V:for
-105 V:fort
-396 V:free
-145 V:friend
241 V:full
17 V:fund
-102 V:gotv
-28 V:governor
-76 V:green
-86 V:group
-47 V:hall
-125 V:hb
-16 V:health
-214 V:heat
258 V:high
104 V:hollis
-20 V:hospital
-71 V:host
-160 V:hot
194 V:housed
192 V:id
-555 V:immigration
-44 V:in
-135 V:inbound
-71 V:incomplete
-244 V:individual
-67 V:inoue
-198 V:james
-2 V:jena
-215 V:join
42 V:kettleburn
-81 V:kind
227 V:kwame
17 V:labor
95 V:lana
435 V:lib
-175 V:library
2 V:linden
285 V:linh
-469 V:llc
-5 V:local
74 V:mail
-33 V:male
-36 V:mapleford
-47 V:maplewood
-229 V:maybe
-43 V:mayor
-138 V:media
-60 V:member
-20 V:mobile
-280 V:mod
-266 V:monthly
-42 V:montoya
92 V:mr
-153 V:nay
154 V:neighbors
10 V:neill
607 V:never
-147 V:new
-72 V:news
-60 V:night
3 V:nights
218 V:no
267 V:none
124 V:nora
89 V:north
139 V:not
217 V:nurse
-4 V:nv
37 V:of
-20 V:online
188 V:oona
-223 V:open
-81 V:oppose
-80 V:or
17 V:organizer
131 V:ottley
-55 V:outbound
-51 V:oxbow
-268 V:pac
-37 V:pass
298 V:pemberwick
-197 V:person
-110 V:phone
-21 V:pilar
-306 V:pm
124 V:polls
-123 V:precinct
384 V:ps
-166 V:radio
-121 V:rd
124 V:refused
-68 V:river
292 V:rosalind
-9 V:sat
-91 V:sb
101 V:schools
190 V:self
-99 V:sen
-99 V:senate
-163 V:settled
211 V:shop
24 V:signature
270 V:signed
73 V:silverthorne
-186 V:smith
-258 V:south
-30 V:spring
-139 V:st
9 V:staffing
20 V:stellan
-37 V:strand
-46 V:support
-6 V:sí
54 V:tamsin
129 V:theft
9 V:time
109 V:too
-28 V:tract
164 V:trespass
11 V:true
-105 V:turkey
32 V:ulric
-160 V:union
-26 V:usd
-10 V:vegan
-22 V:veggie
-32 V:vote
-88 V:vt
40 V:wages
-85 V:web
-175 V:week
13 V:weekday
-50 V:wexcombe
-117 V:won
-87 V:work
42 V:wren
174 V:written
-230 V:yea
52 V:yes
66 s:capitals
6 s:capitals P0
5 s:code P0
-47 s:code P2
-51 s:day
-137 s:day P1
-4 s:letters
-193 s:letters P1
4 s:letters P2
238 s:list
11 s:one P0
-8 s:one P2
174 s:sentence
-72 s:twoWords
-5 s:twoWords P2
-121 s:whole
-89 s:whole P2
-21 s:word
176 s:word P0
-30 s:word P1
-51 s:word P2
23 s:yesNo
81 s:yesNo P0
-8 s:yesNo P2
-60 s:zip
`,
);

/** For a column in which they found something. */
export const KEEPING: Weights = weights(
  171,
  `
91 C:P0
41 C:P1
11 C:P2
-433 C:share0
-187 C:share1
-104 C:share2
14 C:share3
151 C:share4
280 C:share5
-148 L:22
3 L:24
-135 L:accepted
-56 L:address
56 L:age
-84 L:amount
-14 L:at
47 L:by
-128 L:city
-96 L:confidence
117 L:consent
-5 L:description
2 L:electoral
62 L:email
-93 L:exemption
-73 L:flag
39 L:gender
-296 L:house
-132 L:household
-43 L:id
73 L:in
49 L:issue
-287 L:key
-38 L:meet
-230 L:member
-148 L:method
-97 L:name
-110 L:nickname
-58 L:number
76 L:occupation
-53 L:ok
-30 L:owed
-55 L:party
-50 L:phone
-322 L:pledge
14 L:political
-18 L:position
-239 L:rate
-91 L:rating
-62 L:response
-106 L:result
-112 L:score
-378 L:shop
-64 L:signed
-80 L:strike
-97 L:style
-5 L:suffix
-73 L:tag
-45 L:title
61 L:to
-57 L:treatment
-41 L:type
-62 L:wages
-215 L:website
-57 L:wheelchair
-132 L:zip
-83 N:1
-24 N:2
77 N:3
3 N:4
29 N:5
26 Q:long
44 Q:you
54 R:IP address
-115 R:contact record
-158 R:donation
38 R:email
-62 R:employment
-83 R:free text
18 R:health
40 R:identity number
54 R:immigration
-64 R:name
-3 R:personal detail
152 R:phone
-164 R:political opinion
-308 R:precise location
10 R:race or ethnicity
111 R:street address
-63 R:vote history
-188 R:voter or member number
108 S:capitals
76 S:capitals P2
-53 S:code
155 S:code P0
-96 S:code P2
163 S:day
204 S:day P1
82 S:day P2
-1 S:decimal
-147 S:decimal P1
48 S:email P2
45 S:empty
35 S:empty P2
197 S:length0
44 S:length0 P2
94 S:length1
62 S:length1 P0
76 S:length1 P1
67 S:length1 P2
55 S:length2
21 S:length2 P1
43 S:length2 P2
-1 S:length3
-18 S:length3 P1
101 S:letters
25 S:letters P0
14 S:letters P1
79 S:letters P2
242 S:list
192 S:list P0
129 S:list P2
88 S:money
48 S:numeric
-52 S:numeric P1
74 S:numeric P2
296 S:one P0
-20 S:one P2
144 S:prose
1 S:same0
-66 S:same0 P1
8 S:same0 P2
-24 S:same1
-262 S:same1 P0
16 S:same1 P1
108 S:same2
76 S:same2 P1
73 S:same2 P2
22 S:same3 P2
70 S:same4
4 S:same4 P0
15 S:same4 P2
74 S:same5
124 S:same5 P0
112 S:same5 P1
41 S:same5 P2
36 S:sparse
53 S:sparse P0
100 S:twoWords
7 S:twoWords P2
37 S:whole
-69 S:whole P0
55 S:whole P2
7 S:word
133 S:word P0
-11 S:yesNo
159 S:zip
140 S:zip P2
-2 T:1
33 T:2
-47 T:22
4 T:24
7 T:4
52 T:5
113 T:absentee
-305 T:accepted
176 T:account
-242 T:ad
-3 T:address
136 T:age
-27 T:amount
216 T:apartment
121 T:are
-222 T:back
23 T:backer
83 T:birth
-12 T:borrower
-114 T:box
59 T:building
36 T:call
-27 T:capitol
-30 T:city
-461 T:cmte
-32 T:co
-77 T:comments
-305 T:committee
-383 T:confidence
102 T:confidential
118 T:consent
42 T:contact
-165 T:cpf
-115 T:current
-48 T:date
12 T:department
-1 T:description
32 T:device
102 T:display
29 T:donor
-208 T:dues
40 T:education
-15 T:election
4 T:electoral
58 T:email
14 T:employee
-264 T:enrollment
-225 T:exemption
-183 T:experience
-257 T:fax
-28 T:filer
26 T:first
-47 T:flag
90 T:g
58 T:gender
75 T:gps
-51 T:grievance
-394 T:group
24 T:home
19 T:house
71 T:household
-55 T:id
-90 T:income
72 T:issue
12 T:job
112 T:language
91 T:last
-31 T:lead
134 T:legacy
-101 T:licence
-33 T:line
-248 T:loan
71 T:location
12 T:mail
-508 T:marketing
-101 T:meet
-123 T:membership
9 T:merge
-392 T:message
-34 T:middle
-362 T:n
-67 T:name
2 T:nc
29 T:needs
1 T:net
-161 T:nickname
-38 T:non
-2 T:occupation
9 T:of
-143 T:office
-358 T:officer
-251 T:ok
-94 T:on
-86 T:only
130 T:opt
-41 T:owed
-342 T:paid
-68 T:party
-231 T:people
-1 T:phone
-156 T:picket
-175 T:political
-133 T:poll
-26 T:position
-155 T:primary
-378 T:probability
173 T:public
-19 T:q
-17 T:rating
-9 T:recipient
-102 T:record
-203 T:ref
85 T:residence
-97 T:resident
-84 T:score
-166 T:signed
64 T:street
-129 T:strike
-207 T:style
50 T:su
119 T:support
-631 T:term
238 T:text
-111 T:the
-31 T:title
-64 T:total
56 T:transaction
-151 T:treatment
-197 T:tres
-33 T:type
252 T:unit
184 T:user
87 T:van
122 T:vote
218 T:voter
-139 T:voterbase
-123 T:wages
-41 T:website
-150 T:wheelchair
-115 T:x
-146 T:y
-186 T:ytd
-18 T:zip
-62 V:about
48 V:absentee
-354 V:ai
157 V:ana
134 V:and
72 V:at
-248 V:auditor
-143 V:bill
58 V:bo
-64 V:box
-38 V:chair
-325 V:city
265 V:clinic
29 V:cloudsley
74 V:college
-442 V:court
91 V:dem
-160 V:denied
62 V:elvar
61 V:ev
-101 V:example
-5 V:false
57 V:fenna
6 V:for
-231 V:good
-230 V:hall
122 V:harcourt
7 V:high
-21 V:highly
19 V:hollis
26 V:household
106 V:iii
-298 V:info
27 V:inoue
-265 V:james
-724 V:jpg
-17 V:jr
45 V:kettleburn
28 V:lana
30 V:larkspire
175 V:lee
36 V:lib
-80 V:likely
58 V:line
-400 V:llc
89 V:lopez
106 V:low
-221 V:main
-99 V:mapleford
133 V:marie
102 V:ms
69 V:my
-70 V:neighbors
39 V:nh
-49 V:no
16 V:non
169 V:none
72 V:nurse
53 V:oona
-229 V:org
44 V:ottley
-46 V:out
-397 V:oxbow
-236 V:pay
33 V:pemberwick
23 V:person
32 V:petra
40 V:plant
-19 V:po
48 V:polls
-633 V:precinct
-160 V:print
-253 V:quarry
-101 V:rd
55 V:renée
17 V:rep
-378 V:room
200 V:self
12 V:she
37 V:silverthorne
-222 V:solidarity
5 V:sr
-324 V:standard
55 V:stellan
-334 V:strand
73 V:subscribed
-296 V:table
47 V:tamsin
129 V:the
55 V:tobias
-50 V:true
43 V:ulric
68 V:una
44 V:unaffiliated
7 V:underhay
-52 V:utility
-328 V:volunteer
-620 V:web
9 V:wendel
-93 V:wexcombe
-432 V:what
65 V:wren
3 V:yes
-2 s:capitals P2
65 s:code
37 s:code P1
44 s:code P2
-208 s:day
-136 s:day P2
146 s:decimal
76 s:decimal P2
29 s:letters
70 s:list
31 s:list P2
40 s:money
-10 s:one
-194 s:one P1
4 s:one P2
58 s:sentence
27 s:sentence P2
41 s:twoWords
129 s:twoWords P1
36 s:twoWords P2
-13 s:whole
-39 s:whole P2
25 s:word
-104 s:word P0
7 s:word P1
27 s:word P2
38 s:yesNo
84 s:yesNo P0
-399 s:zip
`,
);

function weights(base: number, written: string): Weights {
  const of = written
    .trim()
    .split("\n")
    .map((line): [string, number] => {
      const [weight = "0", ...mark] = line.trim().split(" ");
      return [mark.join(" "), Number(weight)];
    });
  return { base, of: new Map(of) };
}
