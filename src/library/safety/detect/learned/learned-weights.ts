// Written by FIT=1 npx vitest run tests/layouts/learned.test.ts from the labeled tables in tests/layouts/labeled.

/** What each mark of a column (column-marks.ts) adds to the odds that it is personal, in hundredths of a natural logarithm. */
export interface Weights {
  readonly base: number;
  readonly of: ReadonlyMap<string, number>;
}

/** For a column in which the rules found nothing. */
export const ADDING: Weights = weights(
  -233,
  `
-35 C:P0
-16 C:P1
-83 C:P2
-261 C:share0
-21 C:share1
14 C:share2
3 C:share3
-53 C:share4
-375 C:share5
138 L:1
-29 L:18
227 L:4
33 L:5
-18 L:8
-123 L:9
-11 L:absentee
-38 L:accessible
-31 L:active
-192 L:address
-11 L:admin
44 L:adults
215 L:affiliation
-72 L:agency
-28 L:agent
40 L:anonymous
-29 L:area
30 L:ask
-37 L:attempts
169 L:attorney
-36 L:attribution
5 L:away
43 L:band
26 L:benefits
47 L:bills
291 L:block
291 L:by
-13 L:candidate
80 L:category
-17 L:cg
-57 L:chamber
-54 L:channel
-40 L:chapter
-194 L:city
-35 L:closed
-185 L:code
76 L:college
-9 L:coming
-54 L:committee
-20 L:committees
-73 L:confirmed
-6 L:congressional
-57 L:contact
95 L:conversation
27 L:count
32 L:counted
-195 L:county
57 L:covered
102 L:date
174 L:decision
-7 L:declined
39 L:description
-55 L:designation
-46 L:device
72 L:disclosed
-191 L:district
-19 L:done
97 L:dpbc
-13 L:ein
9 L:election
-33 L:electorate
90 L:eligible
-48 L:end
94 L:entry
186 L:female
184 L:filed
-12 L:flag
-18 L:goal
589 L:gov
127 L:grade
201 L:gross
-40 L:guest
-5 L:hd
155 L:hearing
69 L:hisp
-42 L:home
121 L:host
57 L:hrs
-32 L:id
33 L:iep
47 L:income
296 L:increase
174 L:initial
-84 L:issue
20 L:issues
-64 L:item
-12 L:judge
-3 L:judicial
192 L:left
-31 L:localityname
47 L:me
71 L:mileage
-1 L:minutes
-41 L:mode
-77 L:municipality
-162 L:name
-18 L:needed
2 L:observer
5 L:of
-3 L:office
-3 L:ones
90 L:only
-29 L:organization
-19 L:ort
44 L:outcome
-12 L:p
47 L:page
-39 L:parish
-40 L:park
-13 L:party
40 L:payment
-9 L:period
126 L:pledged
-93 L:precinct
-5 L:price
-5 L:publicly
-20 L:quantity
-81 L:question
77 L:rank
46 L:rate
23 L:rating
22 L:received
-19 L:region
90 L:registration
25 L:rent
98 L:reported
-212 L:representative
13 L:requested
-101 L:required
-311 L:response
71 L:ride
7 L:role
-10 L:room
-241 L:school
-29 L:sd
-3 L:seen
16 L:senate
-52 L:sent
72 L:shift
-2 L:shown
40 L:sid
48 L:signal
86 L:signed
-19 L:smd
41 L:snap
-87 L:source
-85 L:split
85 L:started
-133 L:state
-68 L:status
-64 L:step
555 L:strand
-18 L:table
-24 L:team
18 L:tier
37 L:time
-16 L:tip
36 L:to
43 L:total
-51 L:tp
-37 L:transferred
-7 L:turf
-106 L:type
-66 L:un
30 L:unit
-64 L:version
112 L:voters
-47 L:ward
178 L:zip
-29 L:zone
-87 N:1
-52 N:2
-1 N:3
-2 N:4
-93 Q:you
1 S:capitals
-173 S:capitals P0
-134 S:capitals P1
160 S:capitals P2
-37 S:code
146 S:code P0
-141 S:code P1
-79 S:code P2
53 S:day
180 S:day P1
12 S:day P2
-206 S:decimal
-67 S:decimal P0
22 S:empty
75 S:empty P2
-140 S:length0
-11 S:length0 P0
81 S:length1
-13 S:length1 P0
75 S:length1 P1
93 S:length1 P2
56 S:length2
12 S:length2 P0
70 S:length2 P1
45 S:length2 P2
-16 S:length3
10 S:length3 P0
-4 S:length3 P1
73 S:letters
8 S:letters P0
29 S:letters P1
51 S:letters P2
480 S:list
130 S:list P0
211 S:money
244 S:money P2
-3 S:numeric
-43 S:numeric P0
34 S:numeric P2
135 S:one P0
-35 S:one P2
-73 S:same0
-46 S:same0 P1
-17 S:same0 P2
97 S:same1
98 S:same1 P0
26 S:same1 P2
87 S:same2
62 S:same2 P1
73 S:same2 P2
-22 S:same3
-9 S:same3 P0
83 S:same3 P1
-16 S:same3 P2
5 S:same4
-1 S:same4 P0
74 S:same4 P1
2 S:same4 P2
1 S:same5
-13 S:same5 P1
43 S:same5 P2
346 S:sparse
-161 S:time
1 S:twoWords P0
-159 S:twoWords P1
6 S:twoWords P2
34 S:whole
53 S:whole P1
104 S:whole P2
-21 S:word
-25 S:year
2 S:yesNo
102 S:yesNo P0
271 S:yesNo P1
-64 S:yesNo P2
39 S:zip
-32 S:zip P0
117 S:zip P1
2 S:zip P2
-166 T:18
-206 T:2
-103 T:24
-89 T:3
69 T:4
104 T:40
68 T:5
-39 T:8
-192 T:9
392 T:absentee
-101 T:account
155 T:acct
-62 T:action
-72 T:active
-73 T:activity
-78 T:admin
170 T:adults
65 T:affinity
-135 T:agency
-65 T:agent
171 T:amount
300 T:anniversary
183 T:anonymous
196 T:app
295 T:application
95 T:approved
127 T:are
-159 T:area
-7 T:article
-15 T:as
257 T:ascension
260 T:ask
-136 T:at
-66 T:attempts
-30 T:attendance
-54 T:attended
-71 T:attribution
-180 T:auto
12 T:away
132 T:b
-109 T:bad
229 T:bail
361 T:ballot
108 T:band
-22 T:batch
59 T:benefits
158 T:bid
146 T:bills
-201 T:board
94 T:body
74 T:book
-50 T:bump
-82 T:c
-105 T:call
-253 T:campaign
-109 T:can
-139 T:cand
-348 T:candidate
-411 T:capital
177 T:car
-295 T:carrier
57 T:case
61 T:category
-34 T:cg
-83 T:chamber
-161 T:channel
-156 T:check
-126 T:checked
-67 T:city
195 T:class
-61 T:closed
-107 T:cmte
-118 T:code
-157 T:column
-189 T:come
-66 T:coming
-35 T:commissioner
-124 T:committee
-52 T:committees
-70 T:confidence
-188 T:congressional
245 T:consumer
8 T:contribution
-92 T:cost
42 T:count
222 T:counted
-33 T:country
-182 T:county
204 T:court
92 T:covered
-76 T:created
26 T:cum
-31 T:current
77 T:custom
225 T:customer
31 T:data
-262 T:date
150 T:days
278 T:db
-115 T:deceased
-40 T:declined
-22 T:delegate
-76 T:deposit
29 T:description
-60 T:designation
-161 T:device
350 T:disclosed
-3 T:displayasentered
-211 T:district
33 T:do
-34 T:done
286 T:donor
21 T:dorm
-11 T:double
-2 T:down
205 T:dpbc
-30 T:drive
139 T:driver
-144 T:duration
-99 T:early
112 T:effective
-20 T:ein
-100 T:elected
92 T:election
-114 T:electorate
-104 T:engagement
367 T:entry
-97 T:event
-71 T:exit
180 T:exp
45 T:experience
-361 T:express
-381 T:fee
8 T:female
-33 T:file
-173 T:filer
-120 T:filing
-29 T:fips
6 T:first
-212 T:flag
-49 T:follow
285 T:former
4 T:g
34 T:gift
134 T:giving
-36 T:goal
-324 T:governor
99 T:grade
8 T:gross
-275 T:group
-194 T:guest
-58 T:h
82 T:have
-7 T:hd
102 T:high
405 T:hire
178 T:hisp
158 T:home
60 T:host
287 T:hours
3 T:house
190 T:household
268 T:housing
-242 T:hr
296 T:hrs
-150 T:id
184 T:iep
-31 T:in
86 T:income
35 T:increase
-1 T:incumbent
-102 T:info
227 T:initial
84 T:initials
113 T:injury
250 T:interest
-290 T:invited
-12 T:invoice
-162 T:is
202 T:issue
5 T:issues
-116 T:item
-35 T:judge
-70 T:judicial
-7 T:key
116 T:land
10 T:last
3 T:lead
135 T:leader
119 T:lean
219 T:lease
-128 T:legislative
-211 T:licence
182 T:lifetime
-45 T:line
74 T:list
-63 T:localityname
-8 T:location
44 T:log
59 T:m
-216 T:mail
21 T:many
-236 T:market
-392 T:match
114 T:me
-84 T:median
-154 T:meeting
-52 T:member
132 T:membership
359 T:mileage
-1 T:minutes
-80 T:mode
126 T:moved
-166 T:municipality
-89 T:name
-120 T:needed
296 T:needs
-121 T:new
88 T:next
-69 T:no
186 T:notice
-16 T:number
29 T:observer
17 T:of
-226 T:office
32 T:ok
-19 T:ones
68 T:opt
1 T:or
-97 T:order
26 T:organization
-45 T:ort
120 T:other
272 T:out
208 T:outcome
-76 T:owner
12 T:paid
118 T:parent
-67 T:parish
-70 T:park
43 T:part
-295 T:party
-52 T:pay
600 T:perceived
-21 T:period
-188 T:phone
161 T:physical
-30 T:pickup
-206 T:place
-122 T:plus
-310 T:polling
-308 T:precinct
-24 T:price
32 T:primary
238 T:principal
-71 T:priority
-9 T:publicly
-80 T:quantity
171 T:rank
57 T:rate
99 T:rating
175 T:real
96 T:reason
-37 T:receipt
180 T:received
132 T:reference
-223 T:referred
-42 T:refund
-124 T:region
-165 T:registration
308 T:rejected
79 T:relation
495 T:release
342 T:remedy
151 T:rent
-8 T:report
-64 T:reported
-88 T:representative
37 T:requested
-177 T:residence
271 T:response
17 T:result
252 T:return
-22 T:room
-36 T:rpt
-337 T:rsvp
82 T:s
-233 T:satisfaction
2 T:school
-39 T:sd
-39 T:seccion
282 T:second
-12 T:seen
17 T:sent
-25 T:sequence
-112 T:service
-70 T:session
155 T:share
95 T:shift
-113 T:shifts
-338 T:shirt
-23 T:shown
76 T:sid
384 T:sign
-90 T:site
-111 T:smart
-37 T:smd
-15 T:soil
-321 T:source
125 T:spanish
-100 T:split
-2 T:sponsor
-98 T:ssn
-162 T:state
-171 T:status
-244 T:step
139 T:story
230 T:strike
165 T:student
95 T:suffix
-14 T:talk
-28 T:team
170 T:text
-28 T:thank
-275 T:ticket
152 T:tier
-71 T:time
-66 T:timeslot
-1 T:timestamp
-123 T:tip
51 T:to
69 T:top
94 T:total
-292 T:town
-160 T:township
-75 T:tp
-22 T:training
217 T:trans
-83 T:transaction
-98 T:transferred
161 T:trust
-47 T:turf
-42 T:type
-130 T:un
218 T:under
178 T:unit
223 T:unsubscribe
-213 T:up
-67 T:updated
-137 T:upsell
-55 T:v
-100 T:version
108 T:vet
333 T:vol
41 T:volunteer
148 T:vote
17 T:voter
138 T:voterbase
-143 T:w
-163 T:waiting
10 T:want
-193 T:ward
-92 T:water
-78 T:weekly
-80 T:which
26 T:who
237 T:will
46 T:with
-20 T:x
-61 T:year
203 T:years
-52 T:yes
507 T:yrs
-116 T:zone
153 V:absentee
-41 V:active
26 V:addison
-49 V:address
-44 V:aid
257 V:aisha
-10 V:albany
-51 V:alden
135 V:and
164 V:at
-70 V:austin
-187 V:az
49 V:bail
-68 V:bank
21 V:barton
-70 V:be
23 V:bend
102 V:book
196 V:brown
36 V:busy
-178 V:by
-32 V:call
-5 V:cancelled
-240 V:canvass
-87 V:canvasser
-248 V:card
242 V:care
-82 V:carver
-136 V:census
-67 V:change
-97 V:check
-67 V:church
-138 V:city
-80 V:closed
38 V:college
-16 V:completed
-118 V:credit
-86 V:day
52 V:deceased
156 V:diallo
130 V:disability
8 V:disorderly
-73 V:done
-54 V:drive
133 V:email
-165 V:energy
61 V:eviction
-47 V:fall
-12 V:falls
41 V:false
81 V:felony
-28 V:female
6 V:food
108 V:for
-61 V:fort
-311 V:free
-112 V:friend
271 V:full
66 V:fund
-28 V:gotv
-24 V:governor
-40 V:green
-51 V:group
-80 V:hall
27 V:harris
-103 V:hb
-32 V:health
-242 V:heat
368 V:high
159 V:hollis
-59 V:hospital
-77 V:host
-146 V:hot
121 V:housed
97 V:id
-562 V:immigration
-80 V:in
-112 V:inbound
-23 V:incomplete
-312 V:individual
-80 V:inoue
-76 V:james
-27 V:jena
-193 V:join
34 V:jr
-1 V:kassel
44 V:kettleburn
-13 V:kind
276 V:kwame
57 V:labor
107 V:lana
440 V:lib
-139 V:library
-34 V:lincoln
11 V:linden
280 V:linh
13 V:list
-472 V:llc
-22 V:local
117 V:losing
-32 V:lyon
87 V:mail
-61 V:male
-160 V:march
-31 V:maybe
-33 V:mayor
-116 V:media
94 V:medicaid
-53 V:member
235 V:memory
-230 V:mod
-245 V:monthly
130 V:mr
-148 V:nay
-86 V:ne
163 V:neighbors
113 V:neill
590 V:never
-115 V:new
-77 V:news
4 V:nh
-115 V:night
287 V:no
251 V:none
19 V:nora
98 V:north
83 V:not
254 V:nurse
96 V:ny
-2 V:office
85 V:ok
-16 V:online
215 V:oona
-241 V:open
-67 V:oppose
-9 V:or
28 V:organizer
136 V:ottley
-44 V:outbound
-222 V:pac
323 V:pemberwick
-40 V:pending
-190 V:person
-82 V:phone
-47 V:pilar
-269 V:pm
-135 V:polk
154 V:polls
60 V:portland
-191 V:precinct
444 V:ps
-174 V:radio
-88 V:rd
41 V:reform
157 V:refused
-270 V:registered
5 V:rent
116 V:reply
-30 V:river
277 V:rosalind
92 V:rural
10 V:salem
-54 V:san
-2 V:sat
-74 V:sb
-43 V:school
7 V:schools
88 V:self
-100 V:sen
-77 V:senate
-96 V:settled
250 V:shop
-121 V:show
312 V:signed
76 V:silverthorne
-229 V:smith
-228 V:south
-137 V:st
32 V:staffing
22 V:stellan
-41 V:story
-1 V:strand
-44 V:support
-15 V:sustained
-110 V:sí
61 V:tamsin
52 V:the
165 V:theft
-54 V:tract
168 V:trespass
7 V:true
-95 V:turkey
36 V:ulric
71 V:una
-145 V:union
-71 V:united
30 V:us
-191 V:usa
-127 V:usd
-16 V:veggie
17 V:very
-31 V:vote
-62 V:vt
89 V:wages
-7 V:web
-122 V:week
43 V:weekday
-9 V:wexcombe
-53 V:won
-83 V:work
131 V:wren
278 V:written
41 V:yard
-218 V:yea
28 V:yes
20 s:capitals
33 s:capitals P0
-17 s:code P2
-41 s:day
-118 s:day P1
-144 s:letters P1
20 s:letters P2
227 s:list
48 s:list P1
12 s:one
32 s:one P0
246 s:sentence
-86 s:twoWords
-43 s:twoWords P1
-98 s:whole
-61 s:whole P2
-7 s:word
179 s:word P0
-104 s:word P1
-15 s:word P2
76 s:yesNo
38 s:yesNo P0
-112 s:zip
`,
);

/** For a column in which they found something. */
export const KEEPING: Weights = weights(
  177,
  `
91 C:P0
56 C:P1
17 C:P2
-443 C:share0
-204 C:share1
-89 C:share2
23 C:share3
162 C:share4
287 C:share5
22 L:2
3 L:2022
-153 L:22
16 L:4
-129 L:accepted
-74 L:address
28 L:age
-99 L:amount
-120 L:at
101 L:by
-119 L:city
-71 L:compensation
-110 L:confidence
106 L:consent
26 L:contact
-42 L:description
-11 L:disposition
39 L:email
-15 L:employer
-96 L:exemption
-171 L:flag
37 L:gender
-536 L:house
-139 L:household
-49 L:id
118 L:in
37 L:issue
-316 L:key
-53 L:meet
-249 L:member
-94 L:name
-80 L:nickname
-60 L:number
61 L:occupation
-53 L:ok
-4 L:party
-71 L:phone
-272 L:pledge
-38 L:position
-267 L:rate
-88 L:rating
-41 L:response
-137 L:result
-121 L:score
-374 L:shop
-28 L:signed
-76 L:strike
-204 L:style
-13 L:supervisor
-93 L:tag
113 L:text
-51 L:title
42 L:to
-63 L:treatment
-51 L:type
-81 L:wages
-281 L:website
-51 L:wheelchair
45 L:worksite
-54 L:year
-159 L:zip
-68 N:1
-21 N:2
76 N:3
8 N:4
43 N:5
40 Q:long
47 Q:you
28 R:IP address
-56 R:contact record
-115 R:donation
58 R:email
-41 R:employment
-102 R:free text
32 R:health
25 R:identity number
51 R:immigration
-42 R:name
-10 R:personal detail
140 R:phone
-193 R:political opinion
-324 R:precise location
20 R:race or ethnicity
-31 R:small area
110 R:street address
43 R:union
-28 R:vote history
-196 R:voter or member number
89 S:capitals
80 S:capitals P2
-45 S:code
143 S:code P0
-92 S:code P2
144 S:day
195 S:day P1
68 S:day P2
-21 S:decimal
-109 S:decimal P1
4 S:email P2
122 S:empty
8 S:empty P1
164 S:length0
37 S:length0 P2
86 S:length1
118 S:length1 P0
34 S:length1 P1
62 S:length1 P2
51 S:length2
36 S:length2 P1
38 S:length2 P2
-2 S:length3
-14 S:length3 P1
94 S:letters
24 S:letters P0
77 S:letters P2
220 S:list
11 S:list P0
8 S:list P1
114 S:list P2
106 S:money
25 S:money P2
44 S:numeric
-36 S:numeric P1
67 S:numeric P2
316 S:one P0
-13 S:one P2
135 S:prose
-5 S:same0
-270 S:same0 P1
-24 S:same1
-297 S:same1 P0
16 S:same1 P1
97 S:same2
38 S:same2 P1
64 S:same2 P2
-11 S:same3
-27 S:same3 P1
3 S:same3 P2
75 S:same4
22 S:same4 P2
80 S:same5
105 S:same5 P0
88 S:same5 P1
51 S:same5 P2
17 S:sentence
130 S:sparse
39 S:sparse P1
18 S:sparse P2
-32 S:time
-86 S:time P2
102 S:twoWords
137 S:twoWords P0
23 S:twoWords P1
2 S:twoWords P2
44 S:whole
-71 S:whole P0
59 S:whole P2
21 S:word
60 S:word P0
-60 S:year P2
-25 S:yesNo
-4 S:yesNo P2
157 S:zip
46 S:zip P1
118 S:zip P2
67 T:2
10 T:2022
-55 T:22
12 T:3
32 T:4
58 T:5
105 T:absentee
-292 T:accepted
147 T:account
-269 T:ad
140 T:age
-86 T:amount
197 T:apartment
107 T:are
-252 T:back
-19 T:ballot
61 T:birth
-93 T:box
24 T:call
-27 T:capitol
-529 T:carrier
-39 T:city
-447 T:cmte
23 T:code
-20 T:comments
-263 T:committee
-280 T:compensation
-406 T:confidence
178 T:confidential
104 T:consent
43 T:cope
-181 T:cpf
-121 T:current
54 T:customer
-71 T:date
48 T:device
103 T:display
-11 T:disposition
65 T:donor
-197 T:dues
-44 T:election
1 T:electoral
55 T:email
57 T:employee
-249 T:enrollment
96 T:ent
-228 T:exemption
-199 T:experience
-273 T:fax
-58 T:filer
13 T:first
109 T:flng
22 T:g
56 T:gender
92 T:gps
-114 T:grievance
-345 T:group
34 T:home
24 T:house
47 T:household
-55 T:id
40 T:in
-17 T:income
-32 T:is
90 T:issue
36 T:job
80 T:language
50 T:last
-18 T:lead
167 T:legacy
-132 T:licence
-5 T:line
-270 T:loan
106 T:location
4 T:mail
-503 T:marketing
-384 T:match
-2 T:matchback
-162 T:meet
-139 T:membership
-429 T:message
-350 T:n
-56 T:name
7 T:nc
20 T:needs
-119 T:nickname
-18 T:occupation
19 T:of
-140 T:office
-366 T:officer
-226 T:ok
5 T:old
-90 T:on
-137 T:only
99 T:opt
94 T:other
-120 T:owed
-339 T:paid
-32 T:party
-274 T:payout
-257 T:people
48 T:person
-1 T:phone
-208 T:picket
-36 T:po
-71 T:political
-163 T:poll
-57 T:position
35 T:prefix
-58 T:primary
-333 T:probability
-17 T:provisional
174 T:public
-16 T:rating
-15 T:recipient
-76 T:record
-279 T:ref
111 T:residence
-150 T:resident
17 T:respondent
-4 T:result
-12 T:s
-116 T:score
36 T:sign
-191 T:signed
-227 T:source
42 T:street
-123 T:strike
-133 T:style
60 T:su
134 T:subscriber
-24 T:supervisor
124 T:support
-658 T:term
144 T:text
-124 T:the
-40 T:title
-94 T:total
-38 T:town
230 T:transaction
-193 T:treatment
-129 T:tres
-18 T:turnout
-25 T:type
212 T:unit
2 T:unsubscribed
182 T:user
114 T:van
96 T:vote
255 T:voter
-160 T:voterbase
-166 T:wages
-158 T:wheelchair
66 T:worksite
-118 T:x
-143 T:y
-255 T:ytd
-17 T:zip
-95 V:about
40 V:absentee
-344 V:ai
162 V:ana
211 V:and
80 V:at
-278 V:auditor
-109 V:ave
-103 V:bill
27 V:bo
-38 V:box
-672 V:cash
-127 V:center
-60 V:chair
-313 V:city
45 V:cloudsley
252 V:college
-413 V:court
-139 V:day
121 V:dem
-226 V:denied
64 V:elvar
61 V:ev
-288 V:example
57 V:fenna
-240 V:good
-232 V:hall
67 V:harcourt
41 V:hi
8 V:high
37 V:hollis
86 V:iii
-318 V:info
24 V:inoue
-276 V:james
-225 V:jim
-717 V:jpg
-32 V:jr
61 V:kettleburn
31 V:lana
41 V:larkspire
89 V:lee
44 V:lib
-48 V:likely
6 V:line
-498 V:llc
-77 V:local
96 V:lopez
151 V:low
-223 V:main
-64 V:mapleford
158 V:marie
-359 V:mayo
83 V:ms
89 V:my
-105 V:neighbors
-60 V:no
221 V:none
1 V:not
64 V:nurse
57 V:oona
60 V:ottley
-6 V:out
-314 V:oxbow
-270 V:pac
-196 V:pay
46 V:pemberwick
41 V:petra
97 V:plant
40 V:polls
-629 V:precinct
-286 V:print
-165 V:quarry
-256 V:rd
55 V:renée
-32 V:room
164 V:self
20 V:she
53 V:silverthorne
-39 V:smith
-224 V:solidarity
-9 V:st
-383 V:standard
-309 V:state
57 V:stellan
-272 V:strand
30 V:subscribed
-283 V:sw
-326 V:table
52 V:tamsin
-94 V:th
171 V:the
20 V:this
3 V:thornbury
8 V:tobias
-20 V:true
44 V:ulric
75 V:una
41 V:unaffiliated
14 V:undecided
20 V:underhay
-83 V:utility
-363 V:volunteer
-506 V:web
21 V:wendel
-60 V:wexcombe
-339 V:what
69 V:wren
7 V:yes
66 s:code
-56 s:code P0
96 s:code P1
57 s:code P2
-238 s:day
-104 s:day P2
102 s:decimal
52 s:decimal P2
34 s:letters
90 s:list
58 s:list P2
-16 s:one
-4 s:one P0
-172 s:one P1
3 s:one P2
28 s:sentence
31 s:twoWords
118 s:twoWords P1
20 s:twoWords P2
-4 s:whole
-32 s:whole P2
11 s:word
-112 s:word P0
33 s:word P1
11 s:word P2
42 s:yesNo
94 s:yesNo P0
-302 s:zip
2 s:zip P2
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
